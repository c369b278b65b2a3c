namespace G;
public interface I { int M() => 1; }
public class C : I { internal int M() => 3; }
public static class U { public static string Go() => ((I)new C()).M().ToString() + new C().M(); }
