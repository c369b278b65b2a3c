namespace G;
public class A { public int M(int x) => x * 10; public int N => 4; }
public static class U { public static string Go() => $"{new A().M(1)} {new A().N}"; }
