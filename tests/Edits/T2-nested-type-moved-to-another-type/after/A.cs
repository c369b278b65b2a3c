namespace G;
public class A { public static B.N Make() => new(); }
public class B { public class N { public int V = 1; public virtual int M() => V * 10; } public class Sub2 : B.N { public override int M() => base.M() + 1; } }
public static class U { public static string Go() => $"{A.Make().M()} {new B.Sub2().M()}"; }
