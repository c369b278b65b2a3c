using Game;

public static class Probe
{
    private static readonly List<Patrols> held = [];
    private static int step;

    public static void Setup()
    {
        for (var copy = 0; copy < 5; copy++) held.Add(new());
    }

    public static IEnumerable<string> Answers() => new Patrols().Finish();

    public static IEnumerable<string> Kept() => step++ == 0 ? [] : held[step - 2].Finish();

    private sealed class Patrols
    {
        private readonly CancellationTokenSource cancellation = new();
        private readonly Gate[] gates = [new(), new(), new()];
        private readonly List<string>[] logs = [[], [], [], []];
        private readonly Task cancelled;
        private readonly Task<int> value;

        public Patrols()
        {
            cancelled = Patrol.Cancelled(cancellation.Token, logs[0]);
            _ = Patrol.InCatch(gates[0], logs[1]);
            value = Patrol.InFinally(gates[1], logs[2]);
            _ = Patrol.Around(gates[2], logs[3]);
        }

        public List<string> Finish()
        {
            cancellation.Cancel();
            cancelled.Wait();
            foreach (var gate in gates) gate.Open();
            return [.. logs.Select((log, number) => string.Join(", ", log) + (number == 2 ? $"; {value.Result}" : ""))];
        }
    }
}
