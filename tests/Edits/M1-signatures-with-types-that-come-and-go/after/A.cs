namespace G;
public class A { public string M() => F(new New { V = 2 }, [new Old()], default)!; string F(New n, List<Old> o, Rs r) => $"{n.V}{o[0].V}{r.Q}"; public New this[New n] => n; public T Gen<T>(T t) where T : New, IN => t; }
public class Old { public int V = 1; }
public class New { public int V; }
public interface IN { }
public struct Rs { public int Q; }
public static class U { public static string Go() => new A().M(); }
