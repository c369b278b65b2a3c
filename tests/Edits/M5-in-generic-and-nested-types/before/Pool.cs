namespace Game;

public class Pool<T>
{
    public static string Show() => typeof(T).Name;

    public struct Slot<U>
    {
        public static string Show() => typeof(U).Name;
    }
}

public interface IPlain
{
    static string Show() => "plain";
}
