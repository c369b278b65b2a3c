namespace Game;

public static class Host
{
    public static Func<string>? Make() => null;
}
