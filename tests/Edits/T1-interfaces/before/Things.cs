namespace Game;

public class Rock
{
    public string Name => "rock";
}

public static class Hands
{
    public static string Use(object thing) => $"{thing.GetType().Name}?";

    public static object[] All() => [new Rock()];
}
