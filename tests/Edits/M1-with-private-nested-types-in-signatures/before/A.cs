namespace G;
public class A { protected int P = 1; private int S = 2; protected class PN { internal int Z = 3; } private class Priv { public int W = 4; } public virtual string V() => "av"; 
  protected string PM() => "pm"; private static string PS<T>(T t) => "ps" + t; public string Go() => "go"; }
public class B : A { public string GoB() => "b"; }
public class L : System.Collections.ObjectModel.Collection<int> { protected override void InsertItem(int i, int v) { base.InsertItem(i, v); } }
