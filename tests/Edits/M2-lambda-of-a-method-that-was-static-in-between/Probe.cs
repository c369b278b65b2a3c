using Game;

public static class Probe
{
    public static void Setup() => Start.Fill();

    public static IEnumerable<string> Kept() => Hub.Held.Select(Hub.Ask);

    public static IEnumerable<string> Answers() => Start.Now();
}
