namespace G;
public class A { public string M() => "m" + V(); public virtual string V() => "av"; }
public static class U { public static string Go() => new A().M() + new A().V(); }
