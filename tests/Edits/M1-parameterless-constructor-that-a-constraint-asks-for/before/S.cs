namespace G;
public class A { public int N = 1; public A(int n) { N = n; } }
public static class Use { public static T Make<T>() where T : new() => new T(); 
 public static string Go() => new A(3).N.ToString(); }
