namespace Game;

public static class Extensions
{
    extension(string text)
    {
        public string Twice => text + text + ".";
        public string Join(int n) => string.Concat(Enumerable.Repeat(text, n));
        public bool IsLong => text.Length > 3;
        public Func<string> Later() => () => text + "later";
        public static string operator *(string s, int n) => s.Join(n + 1);

        public static string Empty2 => "f";
    }

    extension<T>(IEnumerable<T> items)
    {
        public int Total => items.Count() * 2;

        public IEnumerable<T> Every(int n) { var i = 0; foreach (var x in items) if (i++ % n == 0) yield return x; yield return items.First(); }
    }
}
