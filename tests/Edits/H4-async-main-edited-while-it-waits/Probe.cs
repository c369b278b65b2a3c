public static class Probe
{
    private static Task<int> main = null!;
    private static int step;

    public static void Setup() => main = Program.Main(["one", "two"]);

    public static IEnumerable<string> Answers() => [Program.End()];

    public static IEnumerable<string> Kept()
    {
        switch (++step)
        {
            case 2: Program.First.Open(); break;
            case 3: Program.Second.Open(); break;
        }
        return [string.Join("; ", Program.Log), main.IsCompleted ? $"exit {main.Result}" : "waits"];
    }
}
