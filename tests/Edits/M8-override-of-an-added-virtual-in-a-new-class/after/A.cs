namespace G;
public class A { public string M() => "m" + V(); public virtual string V() => "av"; }
public class C : A { }
public static class U { public static string Go() => new A().M() + new C().V(); }
