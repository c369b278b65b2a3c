using System.Linq.Expressions;
namespace G;
public class A { public int N = 1; public int P { get => N; set => N = value * 2; } }
public static class Use { public static string Go() { Expression<Func<int, A>> e = n => new A { P = n }; return e.Compile()(4).N.ToString(); } }
