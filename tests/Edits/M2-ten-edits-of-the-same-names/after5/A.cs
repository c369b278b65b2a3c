namespace G;
public class A { public int M(int x) => x * 12; public string N { get => "str"; set { } } }
public static class U { public static string Go() => $"{new A().M(1)} {new A { N = "2" }.N}"; }
