namespace Game;

public class Bag<T>
{
    private static readonly List<string> first = ["first " + typeof(T).Name];

    public static string Show() => first[0] + "!";

    public class Pocket
    {
        public string Show() => first[0];
    }
}
