using System.Linq.Expressions;
namespace G;
public class A { public int N = 1; public int Late(int x) => x + N; public int P { get => N; set => N = value; } 
 public static A operator +(A a, A b) => new() { N = a.N + b.N }; public static implicit operator A(int n) => new() { N = n }; public int this[int i] => N * i;
 public static A operator -(A a) => new() { N = -a.N }; public static bool operator true(A a) => true; public static bool operator false(A a) => false; public static A operator &(A a, A b) => b; }
public struct SA { public int N; public int Late(int x) => x + N; }
public static class Ext { public static int Twice(this A a) => a.N * 2; }
public static class Use { 
 static string Try(Func<object> f) { try { return f().ToString()!; } catch (Exception e) { return e.GetType().Name + e.Message; } }
 public static string Go() { 
  Expression<Func<A, int>> e = a => a.N; 
  Expression<Func<A, int>> e1 = a => a.Late(a.P) + a[3] + a.Twice();
  Expression<Func<A, A>> e2 = a => a + a;
  Expression<Func<A, A>> e3 = a => a + 5;
  Expression<Func<A, Func<int, int>>> e6 = a => a.Late;
  Expression<Func<A, A>> e7 = a => -a;
  Expression<Func<SA, int>> e8 = a => a.Late(3);

  return string.Join(" ", Try(() => e.Compile()(new A())), Try(() => e1.Compile()(2)), Try(() => e2.Compile()(2).N), Try(() => e3.Compile()(2).N), Try(() => e6.Compile()(3)(4)), Try(() => e7.Compile()(3).N), Try(() => e8.Compile()(new SA { N = 3 }))); } }
