using Molt.Runtime;
using Xunit;

namespace Molt.Tests.Weaving;

public class GenericPatchingTests
{
    private const string Source = """
        public class Box<T>(T value)
        {
            public T Value = value;
            public string Tell() => "old " + Value;
            public static string Shared(T t) => "old " + t;
            public class Inner<V> where V : class, IComparable<V>
            {
                public V? Kept;
                public string Both<W>(T t, V v, ref W w) where W : struct, IEquatable<W> => $"old {t} {v} {w}";
            }
            public struct Pair { public T A, B; public void Swap() => (A, B) = (B, A); }
        }
        public interface IShow<out T> { T Get(); string Show() => "old " + Get(); }
        public class Show : IShow<string> { public string Get() => "got"; }
        public interface IScale { int By { get; } }
        public readonly struct Two : IScale { public int By => 2; }
        public static class Methods
        {
            public static T Pick<T>(T a, T b) => a;
            public static int Scale<T>(int n) where T : unmanaged, IScale => n * default(T).By;
            public static int Length<T>(scoped T t, Func<T, int> of) where T : allows ref struct => of(t);
            public static U Convert<T, U>(T t) where T : class, U where U : class => t;
            public static IEnumerable<T> Repeat<T>(T t, int n) { for (var i = 0; i < n; i++) yield return t; }
        }
        public class NewBox<T>
        {
            public static string Tell(object _, Box<T> self) => "new " + self.Value + typeof(T).Name;
            public static string Shared(object _, T t) => "new " + t;
            public static void Swap(object _, ref Box<T>.Pair self) => self.A = self.B;
        }
        public class NewInner<T, V> where V : class, IComparable<V>
        {
            public static string Both<W>(object _, Box<T>.Inner<V> self, T t, V v, ref W w) where W : struct, IEquatable<W>
            {
                self.Kept = v; w = default; return $"new {typeof(T).Name} {typeof(V).Name} {typeof(W).Name}";
            }
        }
        public class NewShow<T> { public static string Show(object _, IShow<T> self) => "new " + self.Get(); }
        public static class NewMethods
        {
            public static T Pick<T>(object _, T a, T b) => b;
            public static int Scale<T>(object _, int n) where T : unmanaged, IScale => n * 10 * default(T).By;
            public static int Length<T>(object _, scoped T t, Func<T, int> of) where T : allows ref struct => -of(t);
            public static U Convert<T, U>(object _, T t) where T : class, U where U : class => null!;
            public static IEnumerable<T> Repeat<T>(object _, T t, int n) => [t];
        }
        public static class Use
        {
            public static string Boxes() => $"{new Box<int>(1).Tell()}, {new Box<string>("s").Tell()}, {Box<int>.Shared(2)}, {Box<object>.Shared("o")}";
            public static string Inner() { var (i, w) = (new Box<int>.Inner<string>(), 5L); var s = i.Both(1, "v", ref w); return $"{s} {w} {i.Kept}"; }
            public static string Pairs() { var p = new Box<string>.Pair { A = "a", B = "b" }; p.Swap(); return p.A + p.B; }
            public static string Shows() => ((IShow<object>)new Show()).Show();
            public static string All() => $"{Methods.Pick(1, 2)} {Methods.Pick("x", "y")} {Methods.Scale<Two>(3)} " +
                $"{Methods.Length("abc".AsSpan(), s => s.Length)} {Methods.Convert<string, object>("c")} {Methods.Repeat('r', 3).Count()}";
        }
        """;

    private readonly WovenScript script = WovenScript.Of(Source);

    [Fact]
    public void MethodsOfGenericTypesArePatchedForEveryInstantiation()
    {
        Assert.Equal("old 1, old s, old 2, old o", script.Call("Use", "Boxes"));

        script.Patch("Box`1", "Tell", "NewBox`1", "Tell");
        script.Patch("Box`1", "Shared", "NewBox`1", "Shared");

        Assert.Equal("new 1Int32, new sString, new 2, new o", script.Call("Use", "Boxes"));
        Assert.Equal("new 1Int32, new sString, new 2, new o", script.Call("Use", "Boxes"));
    }

    [Fact]
    public void GenericMethodsOfNestedGenericTypesGetTheArgumentsOfBoth()
    {
        Assert.Equal("old 1 v 5 5 ", script.Call("Use", "Inner"));

        script.Patch("Box`1+Inner`1", "Both", "NewInner`2", "Both");

        Assert.Equal("new Int32 String Int64 0 v", script.Call("Use", "Inner"));
    }

    [Fact]
    public void MethodsOfGenericStructsAndVariantInterfacesArePatched()
    {
        Assert.Equal("ba", script.Call("Use", "Pairs"));
        Assert.Equal("old got", script.Call("Use", "Shows"));

        script.Patch("Box`1+Pair", "Swap", "NewBox`1", "Swap");
        script.Patch("IShow`1", "Show", "NewShow`1", "Show");

        Assert.Equal("bb", script.Call("Use", "Pairs"));
        Assert.Equal("new got", script.Call("Use", "Shows"));
    }

    [Fact]
    public void GenericMethodsWithEveryKindOfConstraintArePatchedPatchedAgainAndUnpatched()
    {
        string[] names = ["Pick", "Scale", "Length", "Convert", "Repeat"];
        Assert.Equal("1 x 6 3 c 3", script.Call("Use", "All"));

        foreach (var name in names) script.Patch("Methods", name, "NewMethods", name);
        Assert.Equal("2 y 60 -3  1", script.Call("Use", "All"));

        var again = WovenScript.Of("public static class Again { public static T Pick<T>(object _, T a, T b) => default; }");
        script.Patch(script.Method("Methods", "Pick"), again.Method("Again", "Pick"));
        Assert.Equal("0  60 -3  1", script.Call("Use", "All"));

        foreach (var name in names) script.Unpatch("Methods", name);
        Assert.Equal("1 x 6 3 c 3", script.Call("Use", "All"));
    }

    [Fact]
    public void ASlotRefusesABodyThatDoesNotFit()
    {
        var tell = script.Method("NewBox`1", "Tell");

        Assert.Throws<ArgumentException>(() => new GenericSlot(tell, 2));
        Assert.Throws<ArgumentException>(() => new GenericSlot(script.Method("Box`1", "Tell"), 1));
        Assert.Throws<ArgumentNullException>(() => new GenericSlot(null!, 1));
    }
}
