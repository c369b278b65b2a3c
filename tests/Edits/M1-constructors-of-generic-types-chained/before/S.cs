namespace G;
public class Base<T> { public T V; public Base(T v) { V = v; } }
public class Der<T> : Base<List<T>> { public string Log = "d"; public Der(T v) : base([v]) { } }
public static class Use { public static string Go() => new Der<int>(3).V.Count.ToString(); 
  public static T Make<T>() where T : new() => new T(); }
