using System.Diagnostics;
using System.Globalization;
using Molt.Soak;

// Soak [--minutes N] [--bots N] [--pause SECONDS between edits] [--seed N]
// Plays the sample Mud over sockets while its scripts are edited. Ends with 0 when every answer was right, no connection was dropped,
// and neither memory nor times grew.
var options = SoakOptions.Parse(args);
var probes = Probes.All.Append(Probes.Tally).ToList();
foreach (var probe in probes) probe.WentLive(probe.Next());
await using var world = new MudWorld(probes.SelectMany(probe => probe.Sources(probe.Live)).Append(Probes.Footprint));
var port = await world.PortAsync();
using var end = new CancellationTokenSource();
var bots = Enumerable.Range(0, options.Bots).Select(index => new Bot(Name(index), port, options.Seed * 1000 + index)).ToList();
var playing = bots.Select(bot => Task.Run(() => bot.PlayAsync(end.Token))).ToList();
using var player = await Client.EnterAsync(port, "Editor");
await player.AskAsync("east", "The kitchen");
var editor = new Editor(world, player, options.Seed);
var course = new Course(editor, player);

var failure = await RunAsync();
await end.CancelAsync();
foreach (var bot in playing) failure ??= await FailureOf(bot);
course.Print();
Console.WriteLine($"{bots.Sum(bot => bot.Answers)} answers to {bots.Count} bots, {editor.Edits.Count} edits");
failure ??= course.Complaint();
if (failure is not null) foreach (var line in world.Log.Take(40)) Console.WriteLine($"host: {line}");
Console.WriteLine(failure is null ? "passed" : $"FAILED: {failure}");
return failure is null ? 0 : 1;

async Task<string?> RunAsync()
{
    try
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < options.Time)
        {
            await editor.EditAsync();
            await course.NoteAsync();
            if (playing.Find(bot => bot.IsCompleted) is { } ended) return await FailureOf(ended) ?? "a bot ended";
            await Task.Delay(options.Pause);
        }
        return null;
    }
    catch (SoakException wrong)
    {
        return wrong.Message;
    }
}

static async Task<string?> FailureOf(Task bot)
{
    try
    {
        await bot;
        return null;
    }
    catch (SoakException wrong)
    {
        return wrong.Message;
    }
}

static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"Bot{(char)('a' + index / 26)}{(char)('a' + index % 26)}");
