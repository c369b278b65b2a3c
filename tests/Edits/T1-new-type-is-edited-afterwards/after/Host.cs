namespace Game;

public static class Host
{
    public static Func<string>? Make() => new Imp("imp").Act;
}
