namespace Game;

public class Bag<T>
{
    private static readonly List<string> first = ["first " + typeof(T).Name];
    private static readonly List<string> empty = ["none of " + typeof(T).Name];

    public static string Show() => $"{first[0]}, {empty[0]}";

    public class Pocket
    {
        public string Show() => empty[0] + "?";
    }
}
