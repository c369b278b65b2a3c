namespace Game;

public class Rock
{
    public string Name => "rock";
}

public interface IUse<in T>
{
    string Use(T by);

    string Twice(T by) => Use(by) + Use(by);
}

public interface INamed
{
    static abstract string Kind { get; }
}

public class Rope : IUse<object>, INamed
{
    public static string Kind => "tool";

    public string Use(object by) => $"{by} ties ";
}

public class Ladder : Rope, IUse<string>
{
    string IUse<string>.Use(string by) => $"{by} climbs ";
}

public static class Hands
{
    public static string Use(object thing) => thing is IUse<string> useful ? $"{useful.Twice("Ann")}{KindOf<Rope>()}" : "no use";

    public static object[] All() => [new Rock(), new Rope(), new Ladder()];

    private static string KindOf<T>() where T : INamed => T.Kind;
}
