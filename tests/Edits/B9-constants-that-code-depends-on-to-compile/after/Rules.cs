namespace Game;

public static class Rules
{
    public const bool Strict = false;

    public static string Name => "second";
}
