namespace Game;

public static class First
{
    public const int Limit = 5;

    public const string? Name = "n";

    public const bool Loud = true;
}
