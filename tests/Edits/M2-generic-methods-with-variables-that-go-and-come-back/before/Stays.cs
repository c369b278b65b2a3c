namespace Game;

public static class Stays
{
    public static string Say<T>(T t) => string.Join(",", Each(t)) + Wait(t).Result;
    private static IEnumerable<T> Each<T>(T t) { var list = new List<T> { t }; foreach (var x in list) { T y = x; yield return y; }  }
    private static async Task<string> Wait<T>(T t) { (T, T[]) both = (t, [t]); await Task.Yield(); return both.Item1 + "1"; }
    public static string Comes<T>(T t) { var list = new List<T> { t }; foreach (var x in list) { T y = x; return y + "1"; } return ""; }}
