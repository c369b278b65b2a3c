namespace G;
public class Base<T> { public T V; public Base(T v) { V = v; } public Base(T v, string x) : this(v) { X(x); } protected Base() : this(default!, "none") { } private void X(string x) { } }
public class Der<T> : Base<List<T>> { public string Log = "d"; public Der(T v) : base([v]) { } 
  public Der(T a, T b) : base([a, b], "z") { Log += "2"; } 
  public Der() : base() { Log += "0"; } 
  public Der(params T[] many) : this(many[0], many[1]) { Log += "n"; } }
public static class Use { public static string Go() { Func<int, int, Der<int>> f = (a, b) => new(a, b); 
  return $"{new Der<int>(3).V.Count} {new Der<string>("a", "b").V.Count} {new Der<int>().V is null} {new Der<int>(1, 2, 3).Log} {f(1, 2).Log} {new Der<int> { Log = "i" }.Log} {new Sub().Log}"; }
  public static T Make<T>() where T : new() => new T(); }
public class Sub : Der<string> { public Sub() : base() { Log += "s"; } }
