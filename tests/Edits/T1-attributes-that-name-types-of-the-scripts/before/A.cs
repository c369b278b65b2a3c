namespace G;
public class Tag(Type t) : Attribute { public Type T => t; public Type[] More { get; set; } = []; public En E { get; set; } }
public enum En { A, B }
public static class U { public static string Go() => ""; }
