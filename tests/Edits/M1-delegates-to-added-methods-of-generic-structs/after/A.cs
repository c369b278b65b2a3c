namespace G;
public struct S<T> { public T V; public string A(T t) => $"{V}{t}"; public string Gn<U>(U u) => $"{V}{u}{typeof(U).Name}"; public static string St(T t) => "st" + t; public static string Sg<U>(T t, U u) => $"{t}{u}"; public void Mut() { V = default!; } }
public static class X { public static string Q => "q"; public static string Ext<T>(this S<T> s, T t) => s.A(t) + "x"; public static string ExC(this string s) => s + "c"; }
