namespace G;
public class A { public class N { public int V = 1; public virtual int M() => V; } public static N Make() => new(); }
public class B { public class Sub : A.N { public override int M() => base.M() + 1; } }
public static class U { public static string Go() => $"{A.Make().M()} {new B.Sub().M()}"; }
