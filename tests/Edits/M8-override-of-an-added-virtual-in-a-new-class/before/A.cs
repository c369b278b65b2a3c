namespace G;
public class A { public string M() => "m"; }
public static class U { public static string Go() => new A().M(); }
