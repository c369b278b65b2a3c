namespace G;
public class Beast { public virtual string Speak() => "..."; public virtual string Eat() => "grass"; }
public static class Zoo { public static Beast First() => new Orc(); public static string Go() => First().Speak() + First().Eat(); }
