using System.Runtime.CompilerServices;
namespace G;
public unsafe struct Fx { public fixed int D[4]; public int Sum() => D[0] + D[1] + Two(); int Two() { fixed (int* p = D) return p[2] + At(p, 3); } static int At(int* p, int i) => p[i]; [System.Diagnostics.CodeAnalysis.UnscopedRef] public ref int this[int i] => ref D[i]; }
[InlineArray(4)] public struct Ia { private int e; [System.Diagnostics.CodeAnalysis.UnscopedRef] public Span<int> All => this; public int Total() { var t = 0; foreach (var i in this) t += i; return t; } }
public ref struct Rs { public ref int R; public Rs(ref int r) { R = ref r; } public Rs(Span<int> s) : this(ref s[0]) { } public int Get() => Late(1); int Late(int b) => R += b; public void Over(scoped ref int z) { R = z; } }
public unsafe class C { delegate*<int, int> p = &Dbl; static int Dbl(int x) => x * 3; public int Call(int x) => p(x) + Via(&Trip, x) + Via2(&Trip2<string>, x); static int Trip(int x) => x * 1000; static int Trip2<T>(int x) => x * typeof(T).Name.Length * 10000; static int Via(delegate*<int, int> q, int x) => q(x); static int Via2(delegate* managed<int, int> q, int x) => q(x); }
