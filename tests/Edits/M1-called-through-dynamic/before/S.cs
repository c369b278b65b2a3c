namespace G;
public class A { public int N = 1; }
public static class Use { 
 public static string Go() { dynamic d = new A(); return $"{d.N}"; } }
