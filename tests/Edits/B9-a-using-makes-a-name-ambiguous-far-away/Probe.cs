public static class Probe
{
    public static IEnumerable<string> Answers() => [Far.Go(), Near.Go()];
}
