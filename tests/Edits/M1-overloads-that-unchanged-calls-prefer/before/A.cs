namespace G;
public class Num { public int V; public override string ToString() => "N" + V; }
public static class O { public static string F(object o) => "obj"; public static string F2(long l) => "long"; public static string P(params object[] o) => "params"; public static string Opt(int a, int b = 2) => "opt"; }
