using System.Diagnostics;

namespace Molt.Soak;

/// <summary>Somebody who saves files of the world: some that go live, and some that must not.</summary>
internal sealed class Editor(MudWorld world, Client player, int seed)
{
    private const string Dance = "Commands/Dance.cs";
    private const string Broken = "Items/Lantern.cs"; // a file that is left broken while others are edited
    private const string Refused = "[molt] refused: ";

    private readonly Random random = new(seed);
    private readonly Queue<Func<Task>> plan = new();
    private string? mended;
    private bool canDance;

    /// <summary>What each edit took from its write to the host's line about it.</summary>
    public List<Edit> Edits { get; } = [];

    /// <summary>Makes one edit, or two that belong together, and checks what became of them.</summary>
    public Task EditAsync()
    {
        if (plan.Count == 0) Plan();
        return plan.Dequeue()();
    }

    /// <summary>Every kind once, in an order of chance: so any hundred edits are like any other.</summary>
    private void Plan()
    {
        List<Func<Task>> kinds =
        [
            .. Probes.All.Select(probe => (Func<Task>)(() => RaiseAsync(probe.Kind, [probe]))),
            () => RaiseAsync(Probes.Tally.Kind, [Probes.Tally]),
            .. Mistake.All.Select(mistake => (Func<Task>)(() => ErrAsync(mistake))),
            BreakAsync, DanceAsync, ManyAsync, UndoAsync,
        ];
        var order = kinds.ToArray();
        random.Shuffle(order);
        foreach (var kind in order) plan.Enqueue(kind);
    }

    private async Task RaiseAsync(string kind, IReadOnlyList<Probe> probes)
    {
        var numbers = probes.Select(probe => (probe, Number: probe.Next())).ToList();
        await LiveAsync(kind, () => world.Save([.. numbers.SelectMany(pair => pair.probe.Sources(pair.Number))]));
        foreach (var (probe, number) in numbers) probe.WentLive(number);
        foreach (var probe in probes.Where(probe => probe != Probes.Tally)) await probe.CheckAsync(player);
    }

    private Task ManyAsync() => RaiseAsync("many files", Probes.All);

    /// <summary>A mistake changes nothing. Its file goes back, which is no news, and what is saved with that goes live.</summary>
    private async Task ErrAsync(Mistake mistake)
    {
        var text = world.Read(mistake.File);
        await RefusedAsync(mistake.Kind, () => world.Save(mistake.File, mistake.Spoil(text ?? "")));
        await Probes.All[0].CheckAsync(player);
        world.Restore(mistake.File, text);
        await RaiseAsync("after " + mistake.Kind, [Probes.All[0]]);
    }

    /// <summary>A file that stays broken while others go live, and is mended later.</summary>
    private async Task BreakAsync()
    {
        if (mended is { } text)
        {
            world.Restore(Broken, text);
            mended = null;
            await RaiseAsync("after left broken", [Probes.All[0]]);
            return;
        }
        mended = world.Read(Broken);
        await RefusedAsync("left broken", () => world.Save(Broken, mended + "}"));
    }

    private async Task DanceAsync()
    {
        await LiveAsync(canDance ? "file removed" : "file added", () => world.Restore(Dance, canDance
            ? null
            : "public sealed class Dance : ICommand { public string Verb => \"dance\"; public string Summary => \"\"; public void Run(Player player, string words) => player.Tell(\"dance done\"); }"));
        canDance = !canDance;
        await player.AskAsync("dance", canDance ? "dance done" : "You do not know how to dance");
    }

    /// <summary>A body that is changed, and changed back.</summary>
    private async Task UndoAsync()
    {
        const string File = "Rooms/Kitchen.cs";
        var text = world.Read(File)!;
        await LiveAsync("edit", () => world.Save(File, text.Replace("onions", "garlic", StringComparison.Ordinal)));
        await AskForSmellAsync("garlic");
        await LiveAsync("undo", () => world.Save(File, text));
        await AskForSmellAsync("onions");
    }

    private async Task AskForSmellAsync(string smell)
    {
        var answer = await player.AskAsync("look", "Copper pans");
        if (!answer.Contains(smell, StringComparison.Ordinal)) throw new SoakException($"the kitchen smells of {smell}, and was told to be: {answer}");
    }

    private async Task LiveAsync(string kind, Action save)
    {
        var line = await SaveAsync(kind, isLive: true, save);
        if (!line.StartsWith("[molt] generation ", StringComparison.Ordinal)) throw new SoakException($"an edit ({kind}) did not go live: {line}");
    }

    private async Task RefusedAsync(string kind, Action save)
    {
        var line = await SaveAsync(kind, isLive: false, save);
        if (!line.StartsWith(Refused, StringComparison.Ordinal)) throw new SoakException($"an edit ({kind}) was not refused: {line}");
    }

    private async Task<string> SaveAsync(string kind, bool isLive, Action save)
    {
        var (start, busy) = (Stopwatch.GetTimestamp(), world.ReloaderTime());
        save();
        var line = await world.NextEditAsync();
        Edits.Add(new(kind, isLive, Stopwatch.GetElapsedTime(start).TotalMilliseconds, (world.ReloaderTime() - busy).TotalMilliseconds));
        return line;
    }
}
