namespace Game;

public static class Filter
{
    public static Delegate Make(int limit)
    {
        return (string text, int extra) => text.Length < limit + extra;
    }
}
