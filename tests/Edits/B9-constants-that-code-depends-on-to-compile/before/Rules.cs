namespace Game;

public static class Rules
{
    public const bool Strict = true;

    public static string Name => "first";
}
