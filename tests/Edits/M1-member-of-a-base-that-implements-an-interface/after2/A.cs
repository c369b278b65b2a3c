namespace G;
public interface I { int M() => 1; }
public class B0 { public int M() => 2; }
public class C : B0, I { }
public class D : B0, I { }
public static class U { public static string Go() => ((I)new C()).M().ToString() + ((I)new D()).M(); }
