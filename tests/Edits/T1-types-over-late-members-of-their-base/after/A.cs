namespace G;
public class A<T> { protected T v; public A(T v) { this.v = v; } protected A() : this(default!) { } public virtual string V() => "a" + v + L(v); protected string L(T t) => "l" + t; protected U Gn<U>(U u, T t) => u; protected int this[T t] => 4; }
public class B : A<string> { public B() { v = "b"; } public override string V() => base.V() + L("z") + Gn(3, "q") + this["x"] + ((Func<string, string>)L)("d"); }
public class C<Q>(Q q) : A<List<Q>>([q]) where Q : struct { public override string V() => base.V() + L(v).Length + Lam()(); Func<int> Lam() => () => base.Gn(v.Count, v) + this[v]; }
public static class U { public static string Go() => new A<int>(1).V() + new B().V() + new C<int>(4).V(); }
