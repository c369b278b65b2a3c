namespace Game;

public static class Extensions
{
    extension<T>(IEnumerable<T> items)
    {
        public IEnumerable<T> Every(int n)
        {
            var i = 0;
            T? last = default;
            foreach (var x in items)
            {
                if (i++ % n == 0) yield return x;
                last = x;
            }
            if (last is { } end) yield return end;
        }

        public async Task<T> LastAsync()
        {
            T? last = default;
            foreach (var x in items) { await Task.Yield(); last = x; }
            return items.First();
        }

        public Func<string> Where(int n)
        {
            var copy = items.ToList();
            return () => copy.Count + n + "2" + typeof(T).Name;
        }
    }
}
