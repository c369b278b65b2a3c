public static class Maker
{
    public static Func<int, int> Direct(int a, string b)
    {
        Func<int, int> made = x =>
        {
            using (new System.IO.StringReader(b))
            {
                int Inner(int n) => n + x;
                foreach (var text in b.Split(','))
                {
                    Action say = () => Probe.Say(text + Inner(a));
                    say();
                }
            }
            switch ($"8{b.Length}")
            {
                case "a":
                    return Enumerable.Range(0, 2).Where(m => a > 6).Select(m => x).FirstOrDefault();
                default:
                    var both = new { A = a, B = b };
                    Probe.Say(both.ToString()!);
                    break;
            }
            return (int)((x * 10L) >> 1);
        };
        Probe.Say("direct");
        return made;
    }

    public static Func<int, string> Named(int a, string b)
    {
        return x =>
        {
            if (a > 40)
            {
                try { throw new InvalidOperationException(b); }
                catch (InvalidOperationException caught) { Probe.Say(caught.Message); }
            }
            else
            {
                Action twice = () => { Probe.Say("" + x); };
                twice();
                twice();
            }
            return string.Join('+', new[] { a, x }.OrderBy(n => -n).Select(n => n * x));
        };
    }
}
