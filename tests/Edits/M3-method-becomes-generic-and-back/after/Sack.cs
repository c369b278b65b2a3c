namespace Game;

public static class Sack
{
    public static string Put<T>(T item) => $"{typeof(T).Name} {item}";

    public static int Pick(int first, int second) => second;
}
