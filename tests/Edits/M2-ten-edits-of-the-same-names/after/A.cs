namespace G;
public class A { public string M(int x) => "s" + x; public int N() => 2; }
public static class U { public static string Go() => $"{new A().M(1)} {new A().N()}"; }
