namespace G;
public class A { public string M() => F(new New { V = 3 }, new Rs { Q = 4 }) + new A()[new New { V = 7 }].V + Gen(new Sub()).V + Fn(x => x.V + 1); string F(New n, Rs r, params New2[] many) => $"{n.V}{r.Q}{many.Length}"; public New this[New n] => new New2 { V = n.V + 1 }; public T Gen<T>(T t) where T : New, IN => t; int Fn(Func<New2, int> f) => f(new()); }
public class New { public int V; }
public class New2 : New { }
public class Sub : New2, IN { }
public interface IN { }
public struct Rs { public int Q; }
public static class U { public static string Go() => new A().M(); }
