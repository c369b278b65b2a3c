namespace G;
public static class U { public static string Go() { Func<int, string> d = x => O.F(x); Func<string, string> m = O.F; return $"{O.F("s")} {O.F2(3)} {O.P(1, 2)} {O.Opt(1)} {d(1)} {m("s")} {new[] { "a" }.Select(O.F).First()} {"abc".Len()} {new Num()}"; } }
public static class Ex0 { public static int Len(this object o) => -1; }
