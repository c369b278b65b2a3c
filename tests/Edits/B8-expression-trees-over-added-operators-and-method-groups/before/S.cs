using System.Linq.Expressions;
namespace G;
public class A { public int N = 1; }
public struct SA { public int N; }
public static class Use { public static string Go() { Expression<Func<A, int>> e = a => a.N; return e.Compile()(new A()).ToString(); } }
