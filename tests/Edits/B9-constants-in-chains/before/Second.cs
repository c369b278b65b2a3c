namespace Game;

public static class Second
{
    public const int Twice = First.Limit * 2;

    public const string Title = "<" + First.Name + ">";

    public static string Call(int times = Twice, string? name = First.Name) => $"{times} {name ?? "nobody"}";
}
