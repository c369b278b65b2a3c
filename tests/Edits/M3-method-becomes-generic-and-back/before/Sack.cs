namespace Game;

public static class Sack
{
    public static string Put(object item) => $"object {item}";

    public static T Pick<T>(T first, T second) => first;
}
