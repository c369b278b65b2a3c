namespace G;
public class A { public string M() => "m"; }
public class Old { public int V = 1; }
public static class U { public static string Go() => new A().M(); }
