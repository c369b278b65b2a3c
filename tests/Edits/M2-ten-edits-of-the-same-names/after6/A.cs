namespace G;
public class A { public int M(long x) => 13; public int this[int M] => M; public int N => 6; public int M(int x, int y = 2) => x + y; }
public static class U { public static string Go() => $"{new A().M(1)} {new A().N} {new A()[5]}"; }
