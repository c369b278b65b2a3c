namespace G;
public class A { public string M() => "m" + V(); public virtual string V() => "av2"; }
public class C : A { }
public class B : C { public override string V() => "bv" + base.V(); }
public class B2 : B { public sealed override string V() => "b2v" + base.V(); }
public static class U { public static string Go() => new A().M() + new C().V() + new B().M() + new B2().M() + ((A)new B2()).V(); }
