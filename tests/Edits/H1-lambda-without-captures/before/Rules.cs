namespace Game;

public static class Rules
{
    public static Func<int, int> Bonus() => level => level + 1;

    public static readonly Comparison<string> Order = (left, right) => string.CompareOrdinal(left, right);

    public static Func<int, int> Static() => static level => level * 2;
}
