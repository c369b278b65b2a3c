namespace G;
public interface IThing { int Id { get; }
  sealed int Late(int a, string b) => Id * a + b.Length; 
  sealed T Gen<T>(T a) => a;
  sealed int Prop => Id * 7;
  sealed int this[int i] { get => Id * i; set { } }
  private int Priv(int x) => x; }
public struct SThing : IThing { public int Calls; public int Id => 3; }
public class CThing : IThing { public int Calls; public int Id => 4; public int LateC(int a, ref int b) { b++; return a + Id; } public int LateP => 2; }
public static class Use
{
    public static string Go<T>(T t) where T : IThing => $"{t.Id} {t.Late(2, "xx")} {t.Gen("u")} {t.Prop} {t[3]} {Array(new[] { t })}";
    public static string Array<T>(T[] t) where T : IThing { t[0][4] = 1; return $"{t[0].Late(2, "a")} {t[0].Gen(4)}"; }
    public static string Base<T>(T t) where T : CThing { int b = 1; return $"{t.Id} {t.LateC(4, ref b)} {b} {t.LateP}"; }
}
