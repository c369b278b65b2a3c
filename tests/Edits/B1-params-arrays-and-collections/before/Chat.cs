namespace Game;

public static class Chat
{
    public static string Join(params string[] words) => string.Join(" ", words);

    public static int Total(params ReadOnlySpan<int> numbers) => numbers.Length;

    public static string List(string head, params IEnumerable<object> items) => head + ": " + string.Join("/", items);
}
