namespace Game;

public static class Extensions
{
    extension(string text)
    {
        public string Twice => text + text;
        public string Join(int n) => string.Concat(Enumerable.Repeat(text, n)) + n;
        public bool IsLong => text.Length > 2;
        public static string operator *(string s, int n) => s.Join(n);
        public static string Empty2 => "f";
    }

    extension<T>(IEnumerable<T> items)
    {
        public int Total => items.Count();

        public IEnumerable<T> Every(int n) { var i = 0; foreach (var x in items) if (i++ % n == 0) yield return x;  }

        public Func<T, bool> Has() => x => !items.Contains(x);
    }

    extension(int n)
    {
        public int Half => n / 2 + 100;
    }
}
