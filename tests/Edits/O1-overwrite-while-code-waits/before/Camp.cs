namespace Game;

public static class Camp
{
    public static readonly List<string> Heard = [];
    private static readonly List<TaskCompletionSource> gates = [];

    public static void Open()
    {
        TaskCompletionSource[] opened = [.. gates];
        gates.Clear();
        foreach (var gate in opened) gate.SetResult();
    }

    private static Task Wait()
    {
        gates.Add(new());
        return gates[^1].Task;
    }

    // Waits outside of what holds an orc: goes on with new ones.
    public static async Task LoopAsync()
    {
        var turns = 0;
        while (turns < 3)
        {
            await Wait();
            turns++;
            var orc = new Orc("loop" + turns);
            Heard.Add(orc.Say());
        }
    }

    // Waits while it holds one: ends with it.
    public static async Task HoldAsync()
    {
        var orc = new Orc("held");
        for (var turn = 0; turn < 3; turn++)
        {
            await Wait();
            Heard.Add(orc.Say() + new Orc("other").Say());
        }
    }

    // Waits for one.
    public static async Task HireAsync()
    {
        await Wait();
        var orc = await Orc.HireAsync("hired");
        Heard.Add(orc.Say());
    }

    public static IEnumerable<string> March()
    {
        foreach (var orc in new[] { new Orc("a"), new Orc("b"), new Orc("c"), new Orc("d") }) yield return orc.Say();
    }

    public static IEnumerable<string> Count()
    {
        for (var number = 0; number < 4; number++) yield return new Orc("nr" + number).Say();
    }

    public static Func<string> Captured()
    {
        var orc = new Orc("captured");
        var count = 0;
        return () => orc.Say() + ++count;
    }

    public static Func<string> Making()
    {
        var count = 0;
        return () => new Orc("made" + ++count).Say();
    }

    public static Func<Orc, string> Taking() => orc => orc.Say() + "?";

    public static Func<string, string> Both()
    {
        var (orc, plain) = (new Orc("both"), 0);
        Func<string, string> one = text => text + ++plain;
        Func<string> other = () => orc.Say();
        return text => one(text) + other();
    }
}
