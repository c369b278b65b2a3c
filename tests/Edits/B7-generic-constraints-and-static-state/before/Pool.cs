namespace Game;

public class Pool<T> where T : class, new()
{
    private static int made;

    public static T Get()
    {
        made++;
        return new T();
    }

    public static string Show() => $"{made} made";
}

public sealed class Sword
{
    public override string ToString() => "sword";
}
