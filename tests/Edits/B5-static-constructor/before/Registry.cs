namespace Game;

public class Registry
{
    private static readonly List<string> log = [];

    static Registry() => log.Add("first");

    public static string Show() => string.Join(",", log);

    public int Size() => 1;
}
