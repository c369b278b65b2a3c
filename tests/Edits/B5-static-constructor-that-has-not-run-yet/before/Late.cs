namespace Game;

public static class Late
{
    public static readonly string Value;

    static Late() => Value = "old";
}
