namespace Game;

public static class Words
{
    public static string Shout(this string word) => word.ToUpperInvariant();

    public static string Twice(this string word) => word + word;

    public static int Sum<T>(this IEnumerable<T> items, Func<T, int> measure, int start = 5) => items.Aggregate(start, (sum, item) => sum + measure(item));

    extension(string word)
    {
        public char Last => word[^1];

        public string Framed(char side) => $"{side}{word.Twice()}{side}";

        public static string Silence => "...";
    }
}

public static class Town
{
    public static string Cry() => $"{"news".Shout().Twice()} {"ab".Framed('|')} {"xyz".Last} {string.Silence} {Words.Sum(new[] { "a", "bb" }, word => word.Length)}";
}
