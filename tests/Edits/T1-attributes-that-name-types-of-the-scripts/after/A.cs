namespace G;
public class Tag(Type t) : Attribute { public Type T => t; public Type[] More { get; set; } = []; public En E { get; set; } }
public class Tag2<T> : Attribute { public object? O { get; set; } public En2 F; }
public enum En { A, B }
public enum En2 : byte { A, B }
[Tag(typeof(New), More = [typeof(List<New>), typeof(U), typeof(New.Inner<>), typeof(New[])], E = En.B)] [Tag2<New>(O = En2.B, F = En2.B)] 
public class New { public class Inner<T> { } [Tag(typeof(Inner<New>))] public void M([Tag(typeof(U))] int x) { } }
public static class U { public static string Go() { var t = typeof(New).GetCustomAttributes(false).OfType<Tag>().First(); var m = typeof(New).GetMethod("M")!; var t2 = typeof(New).GetCustomAttributes(false).OfType<Tag2<New>>().First(); 
  return $"{t.T == typeof(New)} {t.More[0] == typeof(List<New>)} {t.More[1] == typeof(U)} {t.More[2] == typeof(New.Inner<>)} {t.More[3] == typeof(New[])} {t.E} {t2.O} {t2.F} {m.GetCustomAttributes(false).OfType<Tag>().First().T} {m.GetParameters()[0].GetCustomAttributes(false).Length}"; } }
