using Game;

public static class Probe
{
    public static IEnumerable<string> Answers() => [string.Join(",", Table.Deal()), string.Join(",", Table.Points())];
}
