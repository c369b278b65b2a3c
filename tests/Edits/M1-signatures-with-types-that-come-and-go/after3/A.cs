namespace G;
public class A { public string M() => F(null, [new Old()], default)!; string F(New n, List<Old> o, Rs r) => $"{n is null}{o[0].V}{r.Q}"; }
public class Old { public int V = 1; public int Late() => 3; }
public class New { public int V; }
public struct Rs { public int Q; }
public static class U { public static string Go() => new A().M() + new Old().Late(); }
