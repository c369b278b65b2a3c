using Xunit;

namespace Molt.Tests.Weaving;

/// <summary>Receivers of structs are passed on by copy or by reference; nobody may see which.</summary>
public class StructReceiverTests
{
    private readonly WovenScript script = WovenScript.Of("""
        using System.Diagnostics.CodeAnalysis;
        public readonly struct Sealed
        {
            public readonly int N; public readonly string S;
            public Sealed(int n, string s) { N = n; S = s; }
            public int Twice() => 2 * N;
            [UnscopedRef] public ref readonly int Inside() => ref N;
        }
        public struct Open
        {
            public int N;
            public Open(int n) { N = n; }
            public readonly int Peek(Action<int> tell) { tell(N); return N; }
            public void Poke(Action tell) { tell(); N++; }
        }
        public readonly struct Pair<T> { public readonly T A; public readonly int N; public Pair(T a) { A = a; N = 1; } public T Get() => A; }
        public static class New
        {
            public static void Make(object _, ref Sealed self, int n, string s) { Unsafe.AsRef(in self.N) = 10 * n; Unsafe.AsRef(in self.S) = s + "!"; }
            public static int Twice(object _, in Sealed self) => 20 * self.N;
            public static ref readonly int Inside(object _, in Sealed self) => ref self.N;
            public static void MakeOpen(object _, ref Open self, int n) => self.N = 100 * n;
            public static void Poke(object _, ref Open self, Action tell) { tell(); self.N += 1000; }
        }
        public class NewPair<T>
        {
            public static void Make(object _, ref Pair<T> self, T a) { Unsafe.AsRef(in self.A) = a; Unsafe.AsRef(in self.N) = 2; }
            public static T Get(object _, in Pair<T> self) => self.N == 2 ? self.A : default!;
        }
        public static class Use
        {
            static Open open;
            static readonly Sealed kept = new(3, "kept");
            static string Paired<T>(T a) { var pair = new Pair<T>(a); return $"{pair.Get()}{pair.N}"; }
            static string Made() { var made = new Sealed(1, "m"); var list = new List<Sealed> { new(2, "l") }; return $"{made.N}{made.S} {list[0].N}{list[0].S}"; }
            public static string All()
            {
                open = new Open(5);
                open.Poke(() => open.N += 10);
                return $"{Made()} {new Sealed(4, "").Twice()} {Unsafe.AreSame(in kept.N, in kept.Inside())} {open.N} {Paired(6)} {Paired("p")}";
            }
        }
        """);

    [Fact]
    public void PatchedStructMethodsSeeAndChangeTheirReceiver()
    {
        Assert.Equal("1m 2l 8 True 16 61 p1", script.Call("Use", "All"));

        script.Patch(Constructor("Sealed"), script.Method("New", "Make"));
        script.Patch(Constructor("Open"), script.Method("New", "MakeOpen"));
        script.Patch(Constructor("Pair`1"), script.Method("NewPair`1", "Make"));
        script.Patch("Pair`1", "Get", "NewPair`1", "Get");
        script.Patch("Sealed", "Twice", "New", "Twice");
        script.Patch("Sealed", "Inside", "New", "Inside");
        script.Patch("Open", "Poke", "New", "Poke");

        Assert.Equal("10m! 20l! 800 True 1510 62 p2", script.Call("Use", "All"));
    }

    private System.Reflection.ConstructorInfo Constructor(string type) =>
        script.Assembly.GetType(type, true)!.GetConstructors().Single();
}
