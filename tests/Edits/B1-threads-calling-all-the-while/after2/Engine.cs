public static class Engine
{
    public static int Left() => 3;

    public static int Right(int left) => left + 30;
}
