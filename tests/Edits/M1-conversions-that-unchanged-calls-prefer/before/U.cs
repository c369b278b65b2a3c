namespace G;
public static class U { static string T(object o) => "o" + o.GetType().Name; static string T(int i) => "i" + i; static string T(long i) => "l" + i;
 public static string Go() { var g = new Gold(4); var sum = g + new Gold(3); object x = sum; return $"{T(g)} {x.GetType().Name} {T(sum)} {(int)g} {g == sum} {(g is var q ? T(q) : "")}"; } }
