namespace Game;

public static class Other
{
    public static string Quiet() => "q".Loud() + Text.Calls;

    public static T Make<T>() where T : new() => new();

    public static string Switch(object value) => value switch { Text.Box { Number: > 3 } box => $"big {box.Number}", Text.Box => "small", _ => "none" };

    public static string Try() => Switch(new Text.Box(5)) + Switch((Text.Box)2) + Switch("");
}
