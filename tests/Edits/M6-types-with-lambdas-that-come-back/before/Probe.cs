public static class Probe
{
    public static IEnumerable<string> Answers() => Asked.Answers();
}
