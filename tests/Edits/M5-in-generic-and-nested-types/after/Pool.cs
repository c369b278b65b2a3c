namespace Game;

public class Pool<T>
{
    private static readonly List<T> items = [default!];

    public static int Size { get; set; } = typeof(T).Name.Length;

    private static string name = $"{typeof(T).Name}{Size}";

    public static string Show() => $"{items.Count} {Size} {name}";

    public struct Slot<U>
    {
        private static readonly Dictionary<string, (T?, U?)> map = new() { ["x"] = default };

        public static string Show() => $"{typeof(U).Name} {map["x"]}";
    }
}

public interface IPlain
{
    private static int asked = 3;

    static string Show() => $"plain {asked}";
}
