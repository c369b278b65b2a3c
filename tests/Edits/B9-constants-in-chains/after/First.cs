namespace Game;

public static class First
{
    public const int Limit = 4;

    public const string? Name = "";

    public const bool Loud = false;
}
