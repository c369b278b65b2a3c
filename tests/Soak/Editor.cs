using System.Diagnostics;

namespace Molt.Soak;

/// <summary>Somebody who saves files of the world: some that go live, and some that must not.</summary>
internal sealed class Editor(MudWorld world, Client player, int seed)
{
    private const string Dance = "Commands/Dance.cs";
    private const string Broken = "Items/Lantern.cs"; // a file that is left broken while others are edited
    private const string Refused = "[molt] refused: ";

    private readonly Random random = new(seed);
    private string? mended;
    private bool canDance;

    /// <summary>How long each edit took from its write to the host's line about it.</summary>
    public List<(string Kind, bool IsLive, double Milliseconds)> Edits { get; } = [];

    /// <summary>Makes one edit, and checks what became of it.</summary>
    public Task EditAsync() => random.Next(20) switch
    {
        0 => MistakeAsync("syntax error", text => text.Replace("public void Run", "public void void Run", StringComparison.Ordinal)),
        1 => MistakeAsync("type error", text => text.Replace("player.Tell(", "player.Tell(1, ", StringComparison.Ordinal)),
        2 => BreakAsync(),
        3 => DanceAsync(),
        4 => ManyAsync(),
        5 => UndoAsync(),
        _ => RaiseAsync("probe", [random.Next(7) is < 6 and var at ? Probes.All[at] : Probes.Tally]),
    };

    private async Task RaiseAsync(string kind, IReadOnlyList<Probe> probes)
    {
        var numbers = probes.Select(probe => (probe, Number: probe.Next())).ToList();
        await LiveAsync(kind, () => numbers.ForEach(pair => Save(pair.probe.Sources(pair.Number))));
        foreach (var (probe, number) in numbers) probe.WentLive(number);
        foreach (var probe in probes.Where(probe => probe != Probes.Tally)) await probe.CheckAsync(player);
    }

    private Task ManyAsync() => RaiseAsync("many files", Probes.All);

    /// <summary>A mistake changes nothing, and its fix goes live.</summary>
    private async Task MistakeAsync(string kind, Func<string, string> spoil)
    {
        var probe = Probes.All[0];
        var (file, text) = probe.Sources(probe.Next())[0];
        var line = await SaveAsync(kind, isLive: false, () => world.Save(file, spoil(text)));
        if (!line.StartsWith(Refused, StringComparison.Ordinal)) throw new SoakException($"a {kind} was not refused: {line}");
        await probe.CheckAsync(player);
        await RaiseAsync("fix", [probe]);
    }

    /// <summary>A file that stays broken while others go live, and is mended later.</summary>
    private async Task BreakAsync()
    {
        if (mended is { } text)
        {
            // It is back at what is live: there is nothing to tell.
            world.Save(Broken, text);
            mended = null;
            await RaiseAsync("probe", [Probes.All[0]]);
            return;
        }
        mended = world.Read(Broken);
        var line = await SaveAsync("left broken", isLive: false, () => world.Save(Broken, mended + "}"));
        if (!line.StartsWith(Refused, StringComparison.Ordinal)) throw new SoakException($"a broken file was not refused: {line}");
    }

    private async Task DanceAsync()
    {
        await LiveAsync(canDance ? "file removed" : "file added", () =>
        {
            if (canDance) world.Delete(Dance);
            else world.Save(Dance, "public sealed class Dance : ICommand { public string Verb => \"dance\"; public string Summary => \"\"; public void Run(Player player, string words) => player.Tell(\"dance done\"); }");
        });
        canDance = !canDance;
        await player.AskAsync("dance", canDance ? "dance done" : "You do not know how to dance");
    }

    /// <summary>A body that is changed, and changed back.</summary>
    private async Task UndoAsync()
    {
        var file = "Rooms/Kitchen.cs";
        var text = world.Read(file);
        await LiveAsync("edit", () => world.Save(file, text.Replace("onions", "garlic", StringComparison.Ordinal)));
        await AskForSmellAsync("garlic");
        await LiveAsync("undo", () => world.Save(file, text));
        await AskForSmellAsync("onions");
    }

    private async Task AskForSmellAsync(string smell)
    {
        var answer = await player.AskAsync("look", "Copper pans");
        if (!answer.Contains(smell, StringComparison.Ordinal)) throw new SoakException($"the kitchen smells of {smell}, and was told to be: {answer}");
    }

    private void Save(IReadOnlyList<(string File, string Text)> sources)
    {
        foreach (var (file, text) in sources) world.Save(file, text);
    }

    private async Task LiveAsync(string kind, Action save)
    {
        var line = await SaveAsync(kind, isLive: true, save);
        if (!line.StartsWith("[molt] generation ", StringComparison.Ordinal)) throw new SoakException($"an edit ({kind}) did not go live: {line}");
    }

    private async Task<string> SaveAsync(string kind, bool isLive, Action save)
    {
        var start = Stopwatch.GetTimestamp();
        save();
        var line = await world.NextEditAsync();
        Edits.Add((kind, isLive, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        return line;
    }
}
