namespace Game.Play;

public static class U
{
    public static string Go() => $"{Make().Title} {Make().Call(1)} {(Make() is { Title: "any title" } ? "matches" : "does not match")}";

    public static string Static() => Orc.Kind(1);

    private static Orc Make() => new();
}
