namespace G;
public class B { public int M() => 2; }
