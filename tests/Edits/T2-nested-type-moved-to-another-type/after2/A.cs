namespace G;
public class A { public class N { public int V = 1; public virtual int M() => V * 5; } public static N Make() => new(); }
public class B { public class N { public int V = 1; public virtual int M() => V * 11; } public class Sub : A.N { public override int M() => base.M() + 2; } }
public static class U { public static string Go() => $"{A.Make().M()} {new B.Sub().M()} {new B.N().M()}"; }
