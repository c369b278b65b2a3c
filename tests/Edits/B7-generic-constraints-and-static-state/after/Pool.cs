namespace Game;

public class Pool<T> where T : class, new()
{
    private static int made;

    public static T Get()
    {
        made += 10;
        return new T();
    }

    public static string Show() => $"{made} made of {new T()}";
}

public sealed class Sword
{
    public override string ToString() => "blade";
}
