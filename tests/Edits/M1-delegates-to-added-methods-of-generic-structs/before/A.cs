namespace G;
public struct S<T> { public T V; }
public static class X { public static string Q => ""; }
