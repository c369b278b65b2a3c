namespace G;
public class Num { public int V; public override string ToString() => "N" + V; }
public static class O { public static string F(object o) => "obj"; public static string F(string o) => "str"; public static string F(int o) => "int"; public static string F2(long l) => "long"; public static string F2(int l) => "int"; public static string P(params object[] o) => "params"; public static string P(int a, int b) => "two"; public static string Opt(int a, int b = 2) => "opt"; public static string Opt(int a) => "one"; }
public static class Ex1 { public static int Len(this string o) => o.Length; }
