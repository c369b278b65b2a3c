namespace G;
public class A { public int M(int x) => x * 20; public int N => 8; }
public static class U { public static string Go() => $"{new A().M(1)} {new A().N}"; }
