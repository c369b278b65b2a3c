namespace G;
public class P { public virtual string V() => "P"; }
public class A { public int M() => 1; }
