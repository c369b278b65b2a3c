using System.Runtime.CompilerServices;

namespace Game;

public static class G
{
    public static string Of(object? x) => "object";

    public static string Of<T>(T x) => $"generic {typeof(T).Name}";

    public static string Of(in int x, int y = 6) => $"in {y}";

    [OverloadResolutionPriority(1)]
    public static string Of(long x) => "long first";

    public static string Of(object? x, object? y) => "two objects";

    [OverloadResolutionPriority(2)]
    public static string Of(object? x, byte y = 1) => "objects before all";
}
