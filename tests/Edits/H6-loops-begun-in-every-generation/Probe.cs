using Game;

public static class Probe
{
    private static readonly List<(Hub<int> Lambda, Hub<string> Named)> begun = [];

    public static void Setup() => Begin();

    public static IEnumerable<string> Answers()
    {
        var hub = new Hub<double>(number => $"{number:F1}");
        hub.BeginNamed();
        yield return hub.Ask(1.5);
        hub.End();
    }

    // One more pair of loops after each edit: each goes on in the body that it began in, and all call new code.
    public static IEnumerable<string> Kept()
    {
        var answers = begun.SelectMany(hubs => new[] { hubs.Lambda.Ask(7), hubs.Named.Ask("x") }).ToList();
        Begin();
        return answers;
    }

    public static void Teardown()
    {
        foreach (var hubs in begun)
        {
            hubs.Lambda.End();
            hubs.Named.End();
        }
    }

    private static void Begin()
    {
        var hubs = (new Hub<int>(number => number.ToString()), new Hub<string>(text => text + "!"));
        hubs.Item1.Begin();
        hubs.Item2.BeginNamed();
        begun.Add(hubs);
    }
}
