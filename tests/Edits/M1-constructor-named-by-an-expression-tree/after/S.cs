using System.Linq.Expressions;
namespace G;
public class A { public int N = 1; public A() { } public A(int n) { N = n; } }
public static class Use { public static string Go() { Expression<Func<int, A>> e = n => new A(n); return e.Compile()(3).N.ToString(); } }
