using Game;

public static class Probe
{
    private static readonly List<object> held = [];

    public static void Setup()
    {
        held.AddRange([new Door(), new Gate(), new Wall()]);
        for (var time = 0; time < 200; time++) Key.All([.. held]).Count();
    }

    public static IEnumerable<string> Answers() => Key.All(new Door(), new Gate(), new Wall());

    public static IEnumerable<string> Kept() => held.Select(thing => $"{Key.As(thing)} {Key.Cast(thing)} {Key.Is<IOpen>(thing)}");
}
