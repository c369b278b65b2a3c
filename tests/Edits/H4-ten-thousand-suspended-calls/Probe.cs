using Game;

public static class Probe
{
    private static readonly List<(Gate First, Gate Second)> gates = [];
    private static readonly List<Task<string>> early = [];
    private static readonly List<Task<string>> late = [];
    private static int step;

    public static void Setup()
    {
        var open = new Gate();
        open.Open();
        for (var number = 0; number < 10000; number++)
        {
            gates.Add((new(), new()));
            if (number < 5000) early.Add(Crowd.Walk(number, gates[number].First, gates[number].Second));
            else late.Add(Crowd.Walk(number - 5000, open, gates[number].Second));
        }
    }

    public static IEnumerable<string> Answers()
    {
        var (first, second) = (new Gate(), new Gate());
        var task = Crowd.Walk(1, first, second);
        first.Open();
        second.Open();
        return [task.Result];
    }

    public static IEnumerable<string> Kept()
    {
        if (++step == 2) gates.ForEach(gate => gate.First.Open());
        if (step == 3) gates.ForEach(gate => gate.Second.Open());
        return [Told(early), Told(late)];
    }

    private static string Told(List<Task<string>> tasks) => string.Join(", ", tasks
        .Select((task, number) => task.IsCompleted ? task.Result.Replace($"{number} ", "its number ") : "waits").GroupBy(text => text).Select(group => $"{group.Count()}: {group.Key}"));
}
