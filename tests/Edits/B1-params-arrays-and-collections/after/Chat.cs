namespace Game;

public static class Chat
{
    public static string Join(params string[] words) => Total(1, 2, words.Length) + " " + string.Join("-", words.Reverse());

    public static int Total(params ReadOnlySpan<int> numbers)
    {
        var total = 0;
        foreach (var number in numbers) total += number;
        return total;
    }

    public static string List(string head, params IEnumerable<object> items) => $"{head} ({items.Count()}): {Join("a", "b", "c")}";
}
