using Game;

public static class Probe
{
    public static IEnumerable<string> Answers()
    {
        var next = Rules.Next(new State(4, "ann"));
        return [$"{next.Turn} {next.Who} {string.Join(",", next.Scores)}", $"{Rules.Move(new Spot(1, 2))}"];
    }
}
