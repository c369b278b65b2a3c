using Game;

public static class Probe
{
    private static Task<string> main = null!;
    private static Task<string> descent = null!;

    public static void Setup()
    {
        main = Run(() => Program.Main([]));
        descent = Run(() => Program.Descend(2));
        Program.Begun.Wait();
    }

    public static IEnumerable<string> Answers() => [Program.Tail()];

    // At the end both go on: in their old frames, with the new code below.
    public static IEnumerable<string> Kept()
    {
        if (Program.Tail() != "tail 3") return [$"{main.IsCompleted} {descent.IsCompleted}"];
        for (var entry = 0; entry < 3; entry++) Program.Gate.Add(entry);
        return [main.Result[..6] + main.Result[8..], descent.Result];
    }

    private static Task<string> Run(Func<string> code) => Task.Factory.StartNew(code, TaskCreationOptions.LongRunning);
}
