public static class Probe
{
    public static IEnumerable<string> Answers() => [$"{Bank.Count()}"];
}
