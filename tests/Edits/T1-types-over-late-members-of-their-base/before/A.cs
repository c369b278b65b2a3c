namespace G;
public class A<T> { protected T v; public A(T v) { this.v = v; } public virtual string V() => "a" + v; }
public static class U { public static string Go() => new A<int>(1).V(); }
