namespace G;
public class A { public static int M(int x) => x * 11; public class N { public int Z() => 5; } public class Nn { public int M = 4; public int L() => M; } }
public static class U { public static string Go() => $"{A.M(1)} {new A.N().Z()} {new A.Nn().L()}"; }
