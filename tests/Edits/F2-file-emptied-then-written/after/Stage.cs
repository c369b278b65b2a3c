namespace Game;

public static class Stage
{
    public static object Act() => new Song();
}
