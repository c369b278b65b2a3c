namespace Game;

public static class First
{
    public const int Limit = 50;

    public const string? Name = "";

    public const bool Loud = false;
}
