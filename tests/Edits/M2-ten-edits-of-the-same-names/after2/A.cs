namespace G;
public class A { public T M<T>(T x) => x; public static int N => 3; public class Nn { public int M = 4; } }
public static class U { public static string Go() => $"{new A().M(1)} {A.N} {new A.Nn().M}"; }
