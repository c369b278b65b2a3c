namespace G;
public struct Big { public int A, B; }
public class C { int[] data = [1, 2, 3]; public static int F(out int x) { x = 4; return x + 10; } public static int H(Big b) => b.A + 2; public int Get(int i) => data[i] * 2; public int At(int i) => data[i]; public int this[int i] { get => data[i]; set => data[i] = value * 2; } }
