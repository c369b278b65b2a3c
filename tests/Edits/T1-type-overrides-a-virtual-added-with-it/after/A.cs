namespace G;
public class A { public string M() => "m" + V(); public virtual string V() => "av"; }
public class B : A { public override string V() => "bv"; }
public static class U { public static string Go() => new A().M() + new B().M() + new B().V(); }
