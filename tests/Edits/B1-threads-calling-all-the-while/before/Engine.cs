public static class Engine
{
    public static int Left() => 1;

    public static int Right(int left) => left + 10;
}
