namespace G;
public class P { public virtual string V() => "P"; }
