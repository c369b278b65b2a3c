namespace Game;

public static class Sack
{
    public static string Put(object item) => $"thing {item}";

    public static T Pick<T>(T first, T second) => second;
}
