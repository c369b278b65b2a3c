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
        }

        public string Gone<U>() { var list = new List<(T, U)>(); foreach (var x in list) { U u = x.Item2; return u + ""; } return typeof(U).Name; }

        public async Task<T> LastAsync()
        {
            T? last = default;
            foreach (var x in items) { await Task.Yield(); last = x; }
            return last!;
        }

        public Func<string> Where(int n)
        {
            var copy = items.ToList();
            return () => copy.Count + n + "1" + typeof(T).Name;
        }
    }
}
