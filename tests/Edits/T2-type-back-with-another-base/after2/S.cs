namespace G;
public class P { public virtual string V() => "P"; }
public class A : P { public int M() => 1; public override string V() => "A"; }
