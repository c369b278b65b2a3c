namespace G;
public class A { public ref int M(ref int x) => ref x; public int this[string M] => M.Length; public T M<T>(T x) where T : class => x; public event Action N { add { value(); } remove { } } }
public static class U { public static string Go() { var x = 3; new A().M(ref x) = 5; var r = ""; new A().N += () => r = "n"; return $"{new A().M("q")} {new A()["abc"]} {x} {r}"; } }
