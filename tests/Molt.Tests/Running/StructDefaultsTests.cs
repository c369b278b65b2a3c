using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Molt.Runtime;
using Xunit;

namespace Molt.Tests.Running;

#pragma warning disable CS0649 // the structs are looked at, hardly any is used

/// <summary>What is written into structs answers as <see cref="ValueType"/> does for structs without.</summary>
public sealed class StructDefaultsTests
{
    private enum Kind : byte { None, Some }

    private struct Whole { public int A, B; public Kind Kind1, Kind2, Kind3, Kind4; }

    private struct Gap { public byte A; public int B; }

    private struct Floating { public double A; }

    private struct Referring { public string A; }

    private unsafe struct Pointing { public int* A; public nint B; }

    private struct Nested { public Whole A; public Whole B; }

    private struct Own { public int A; public override readonly bool Equals(object? other) => other is Own; public override readonly int GetHashCode() => 0; }

    private struct WithOwn { public Own A; }

    private struct Stubbed { public int A; [StructDefault] public override bool Equals(object? other) => base.Equals(other); public override readonly int GetHashCode() => 0; }

    private struct WithStubbed { public Stubbed A; public int B; }

    private struct Generic<T> { public T A; [StructDefault] public override bool Equals(object? other) => base.Equals(other); public override readonly int GetHashCode() => 0; }

    private struct WithGeneric { public Generic<int> A; }

    private struct Pair { public KeyValuePair<int, int> A; }

    private struct Framework { public decimal A; }

    [StructLayout(LayoutKind.Explicit)]
    private struct Explicit { [FieldOffset(0)] public int A; [FieldOffset(2)] public int B; }

    [InlineArray(4)]
    private struct Inline { private int first; }

    private struct Nothing;

    [Fact]
    public void OnlyStructsWithoutGapsReferencesAndOwnComparisonsAreComparedBitByBit()
    {
        Assert.True(IsPlain<Whole>());
        Assert.True(IsPlain<Pointing>());
        Assert.True(IsPlain<Nested>());
        Assert.True(IsPlain<WithStubbed>());
        Assert.True(IsPlain<Pair>());
        Assert.False(IsPlain<Gap>());
        Assert.False(IsPlain<Floating>());
        Assert.False(IsPlain<Referring>());
        Assert.False(IsPlain<WithOwn>());
        Assert.False(IsPlain<Framework>());
        Assert.False(IsPlain<Explicit>());
        Assert.False(IsPlain<Inline>());
        Assert.False(IsPlain<Nothing>());
    }

    [Fact]
    public void ThoseThatTheRuntimeComparesBitByBitAreAmongThem()
    {
        var find = typeof(ValueType).GetMethod("CanCompareBitsOrUseFastGetHashCode", BindingFlags.NonPublic | BindingFlags.Static);
        Assert.SkipUnless(find is not null, "This runtime has another way to find out.");
        foreach (var type in typeof(StructDefaultsTests).GetNestedTypes(BindingFlags.NonPublic).Where(type => type is { IsValueType: true, IsEnum: false, IsGenericType: false }).Except([typeof(Inline)]))
        {
            if (Ask(find!, type)) Assert.True((bool)typeof(StructDefaultsTests).GetMethod(nameof(IsPlain), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null)!, type.Name);
        }
    }

    [Fact]
    public void AnOverrideThatComesConcernsThoseThatTheStructIsAFieldOf()
    {
        Assert.True(IsPlain<WithGeneric>());
        StructDefaults.Override(typeof(Generic<>));
        Assert.False(IsPlain<WithGeneric>());
    }

    [Fact]
    public void BitsAndTypeAreCompared()
    {
        var value = new Whole { A = 1, Kind4 = Kind.Some };
        Assert.True(StructDefaults.AreEqual(in value, new Whole { A = 1, Kind4 = Kind.Some }));
        Assert.False(StructDefaults.AreEqual(in value, new Whole { A = 1 }));
        Assert.False(StructDefaults.AreEqual(in value, null));
        Assert.False(StructDefaults.AreEqual(in value, new Nested { A = value }));
        Assert.Equal(StructDefaults.Hash(in value), StructDefaults.Hash(new Whole { A = 1, Kind4 = Kind.Some }));
        Assert.NotEqual(StructDefaults.Hash(in value), StructDefaults.Hash(new Whole { A = 1, Kind3 = Kind.Some }));
    }

    private static bool IsPlain<T>() where T : struct => StructDefaults.IsPlain(default(T));

    private static bool Ask(MethodInfo find, Type type) => find.GetParameters()[0].ParameterType.IsPointer
        ? (bool)find.Invoke(null, [Pointer(type.TypeHandle.Value, find.GetParameters()[0].ParameterType)])!
        : (bool)find.Invoke(null, [type])!;

    private static unsafe object Pointer(nint value, Type type) => System.Reflection.Pointer.Box((void*)value, type);
}
