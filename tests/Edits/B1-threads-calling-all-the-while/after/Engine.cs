public static class Engine
{
    public static int Left() => 2;

    public static int Right(int left) => left + 20;
}
