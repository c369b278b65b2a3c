namespace G;
public class A { public int N = 1; public A(int n) { N = n; } public A() { N = 9; } }
public static class Use { public static T Make<T>() where T : new() => new T(); 
 public static string Go() => Make<A>().N.ToString(); }
