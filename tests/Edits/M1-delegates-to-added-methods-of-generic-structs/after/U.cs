namespace G;
public static class U { public static string Go() { 
  var s = new S<int> { V = 3 }; Func<int, string> a = s.A, b = S<int>.St, c = x => s.Ext(x); Func<string, string> g = s.Gn<string>; Func<int, string, string> h = S<int>.Sg; Func<string> e = "q".ExC;
  Action m = s.Mut; m(); Func<List<int>, string> gl = s.Gn; var d = (Func<int, string>)Delegate.Combine(a, b); Func<int, Func<int, string>> curry = i => new S<int> { V = i }.A;
  return $"{a(1)} {b(2)} {c(3)} {g("z")} {h(1, "y")} {e()} {s.V} {gl([1])} {d(9)} {curry(4)(5)} {X.Q} {a.Equals((Func<int, string>)s.A)}"; } }
