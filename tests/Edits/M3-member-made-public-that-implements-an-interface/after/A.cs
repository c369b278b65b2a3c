namespace G;
public interface I { int M() => 1; }
public class C : I { public int M() => 2; }
public static class U { public static string Go() => ((I)new C()).M().ToString() + new C().M(); }
