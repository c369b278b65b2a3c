namespace G;
public interface I { int M(); }
public class C : I { public int M() => 1; }
