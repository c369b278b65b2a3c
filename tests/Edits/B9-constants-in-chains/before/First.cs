namespace Game;

public static class First
{
    public const int Limit = 3;

    public const string? Name = null;

    public const bool Loud = true;
}
