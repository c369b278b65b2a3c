using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Game;

public static class Fast
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Twice(int value) => value * 2;

    [SkipLocalsInit, MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Loop(int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++) sum += Twice(i);
        return sum;
    }

    [MethodImpl(MethodImplOptions.Synchronized)]
    public static string Locked([AllowNull] string text) => text ?? "none";

    [UnmanagedCallersOnly]
    public static int Native(int value) => value + 1;

    public static unsafe int ThroughNative(int value)
    {
        delegate* unmanaged<int, int> native = &Native;
        return native(value);
    }
}
