namespace Game;

public interface INamed
{
    string Name();
}

public class Shelf<A, B>(A item) : INamed
{
    public virtual string Name() => "shelf " + item;
}

public struct Cell<T>(T item) : INamed
{
    public string Name() => "cell " + item;
}

public class Plain : INamed
{
    public string Name() => "plain";
}

public static class Use
{
    public static string All(INamed[] all) => string.Join(", ", all.Select(one => one.Name()));
}
