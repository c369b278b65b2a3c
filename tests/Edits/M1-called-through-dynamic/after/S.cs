namespace G;
public class A { public int N = 1; public int Late(int x) => x + N; public int P => 5; }
public static class Use { 
 public static string Go() { dynamic d = new A(); try { return $"{d.N} {d.Late(3)} {d.P}"; } catch (Exception e) { return e.Message; } } }
