namespace G;
public interface I { int M(); int N() => 5; }
public class C : I { public int M() => 1; }
