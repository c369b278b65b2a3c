namespace G;
public class A { public string M(int x) => "t" + x; public int N() => 9; }
public static class U { public static string Go() => $"{new A().M(1)} {new A().N()}"; }
