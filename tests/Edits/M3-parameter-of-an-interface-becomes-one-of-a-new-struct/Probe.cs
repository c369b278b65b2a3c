public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        yield return new[] { 1, 2, 3 }.Right((a, b) => a + b).ToString();
        yield return Enumerable.Range(1, 4).Right("", (a, b) => b + a);
        yield return string.Join(',', "abc".Down());
        yield return "abcd".Size().ToString();
    }
}
