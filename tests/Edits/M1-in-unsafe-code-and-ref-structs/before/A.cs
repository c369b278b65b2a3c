using System.Runtime.CompilerServices;
namespace G;
public unsafe struct Fx { public fixed int D[4]; public int Sum() => D[0] + D[1]; }
[InlineArray(4)] public struct Ia { private int e; }
public ref struct Rs { public ref int R; public Rs(ref int r) { R = ref r; } public int Get() => R; }
public unsafe class C { delegate*<int, int> p = &Dbl; static int Dbl(int x) => x * 2; public int Call(int x) => p(x); }
