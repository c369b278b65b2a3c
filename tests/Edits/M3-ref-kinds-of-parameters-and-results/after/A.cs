namespace G;
public struct Big { public int A, B; }
public class C { int[] data = [1, 2, 3]; public static int F(in int x) { return x + 10; } public static int H(ref readonly Big b) => b.A + 1; public ref int Get(int i) => ref data[i]; public ref int At(int i) => ref data[i]; public ref readonly int this[int i] => ref data[i]; }
