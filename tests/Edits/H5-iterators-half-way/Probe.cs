using Game;

public static class Probe
{
    private static readonly List<Walk> held = [];
    private static int step;

    public static void Setup()
    {
        for (var copy = 0; copy < 10; copy++) held.Add(new());
    }

    public static IEnumerable<string> Answers() => [new Walk().Finish(), new Walk().Stop()];

    public static IEnumerable<string> Kept() => step++ == 0 ? [] : [held[2 * step - 4].Finish(), held[2 * step - 3].Stop()];

    /// <summary>An iterator and an async iterator that have answered once.</summary>
    private sealed class Walk
    {
        private readonly List<string> log = [];
        private readonly IEnumerator<int> steps;
        private readonly IAsyncEnumerator<int> stages;

        public Walk()
        {
            steps = Trail.Steps(1, log).GetEnumerator();
            stages = Trail.Stages(1, log).GetAsyncEnumerator();
            steps.MoveNext();
            stages.MoveNextAsync().AsTask().Wait();
            log.Add($"{steps.Current} {stages.Current}");
        }

        public string Finish()
        {
            while (steps.MoveNext()) log.Add($"{steps.Current}");
            while (stages.MoveNextAsync().AsTask().Result) log.Add($"{stages.Current}");
            return Stop();
        }

        public string Stop()
        {
            steps.Dispose();
            stages.DisposeAsync().AsTask().Wait();
            return string.Join(", ", log);
        }
    }
}
