public static class Maker
{
    // A lambda in it is more like the old one than the one that it has become; it takes other arguments.
    public static Func<int, int> Direct(int a, string b) => x =>
    {
        Action ask = () => { Probe.Say(b); Probe.Say(a + "-" + x); };
        ask();
        int Twice(int n)
        {
            List<int> all = [n, x, a, 7];
            foreach (var one in all.Where(m => m > 2).OrderBy(m => -m))
            {
                if (one > 100) throw new InvalidOperationException($"{one} {b} {x}");
                x += one;
            }
            return all.Count;
        }
        return Twice(x);
    };

    public static Func<int, string> Named(int a, string b)
    {
        return x =>
        {
            Func<int, string> inner = y => { Probe.Say(b); return $"{a}{y}"; };
            lock (b)
            {
                var text = new System.Text.StringBuilder();
                for (var i = 0; i < 2; i++)
                {
                    Action<int> add = n => text.Append(n * x + i).Append(inner(n));
                    add(i);
                }
                return text.ToString();
            }
        };
    }
}
