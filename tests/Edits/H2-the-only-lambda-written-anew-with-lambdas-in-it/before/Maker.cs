public static class Maker
{
    public static Func<int, int> Direct(int a, string b)
    {
        return x =>
        {
            Probe.Say($"{a}{b}");
            x = Enumerable.Range(0, a).Sum(n => n & 255);
            return x - b.Length;
        };
    }

    public static Func<int, string> Named(int a, string b)
    {
        Func<int, string> made = x =>
        {
            Probe.Say(b);
            (int, string) pair = (a, b);
            List<int> list = [(int)((a * 6L) >> 2), x, 5];
            return $"{pair.Item2}{list.Count}";
        };
        Probe.Say("made");
        return made;
    }
}
