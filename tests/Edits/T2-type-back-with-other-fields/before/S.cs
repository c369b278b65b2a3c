namespace G;
public class A { public int N = 1; public int M() => N; }
