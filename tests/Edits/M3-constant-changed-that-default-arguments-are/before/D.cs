namespace G;
public class P(int x = K.A) { public int X => x; }
public class I { public int this[int a, int b = K.A] => b; }
public record R(int Q = K.A + 1);
