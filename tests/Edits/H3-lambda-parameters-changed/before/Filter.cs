namespace Game;

public static class Filter
{
    public static Delegate Make(int limit)
    {
        return (int number) => number < limit;
    }
}
