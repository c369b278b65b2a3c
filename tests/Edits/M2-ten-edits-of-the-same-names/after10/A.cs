namespace G;
public class A { public int M(int x) => x; public int N => 1; }
public static class U { public static string Go() => $"{new A().M(1)} {new A().N}"; }
