namespace Game;

public static class Extensions
{
    private static int calls;

    extension<T>(IEnumerable<T> items) where T : IComparable<T>
    {
        public string Top(int count) => $"{calls++} {string.Join(",", items.OrderDescending().Take(count))}";

        public bool IsSmall => items.Count() < 3;
    }

    public static string Other(this string text) => text + "!";
}
