namespace G;
public static class U {
  public static int Def(int x = K2.C) => x;
  public static string Sw(int x) => x switch { K2.B => "b", K2.C => "c", _ => "?" };
  public static int Old(int x) { switch (x) { case K2.B: return 1; default: return 0; } }
  public static bool Is(object o) => o is K2.T;
  public static int Local() { const int l = K2.C + 1; return l; }
  public static int F = K2.B;
}
