namespace G;
public struct Big { public int A, B; }
public class C { int[] data = [1, 2, 3]; public static int F(ref int x) { x += 1; return x; } public static int H(in Big b) => b.A; public int Get(int i) => data[i]; public ref readonly int At(int i) => ref data[i]; public ref int this[int i] => ref data[i]; }
