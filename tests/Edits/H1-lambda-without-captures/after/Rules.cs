namespace Game;

public static class Rules
{
    public static Func<int, int> Bonus() => level => level + 100;

    public static readonly Comparison<string> Order = (left, right) => string.CompareOrdinal(right, left);

    public static Func<int, int> Static() => static level => level * 200;
}
