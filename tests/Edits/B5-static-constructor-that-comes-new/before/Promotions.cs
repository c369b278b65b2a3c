namespace Game;

public static class Promotions
{
    public static string Wider(string one) => "none";
}

public class Registry
{
    private readonly string name;

    public Registry(string name) => this.name = name;

    public string Name => name;

    public string Known() => "nothing";
}

public static class Unused
{
    public static string Say() => "unused";
}

public static class Stateful
{
    public static int Count;

    public static int Next() => ++Count;
}
