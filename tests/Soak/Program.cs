using System.Diagnostics;
using Molt.Soak;

// Soak [--minutes N] [--bots N] [--pause SECONDS between edits] [--seed N]
// Plays the sample Mud over sockets while its scripts are edited. Tells what passed and what failed, and ends with 0 when nothing failed.
var options = SoakOptions.Parse(args);
var probes = Probes.All.Append(Probes.Tally).ToList();
foreach (var probe in probes) probe.WentLive(probe.Next());
await using var world = new MudWorld(probes.SelectMany(probe => probe.Sources(probe.Live)).Append(Probes.Footprint));
var port = await world.PortAsync();
using var end = new CancellationTokenSource();
var bots = Enumerable.Range(0, options.Bots).Select(index => new Bot(index, port, options.Seed)).ToList();
var playing = bots.Select(bot => Task.Run(() => bot.PlayAsync(end.Token))).ToList();
using var player = await Client.EnterAsync(port, "Editor");
await player.AskAsync("east", "The kitchen");
var editor = new Editor(world, player, options.Seed);
var course = new Course(editor, player);

var wrong = await RunAsync();
await end.CancelAsync();
foreach (var bot in playing) wrong ??= await FailureOf(bot);
course.Print();
Console.WriteLine($"{bots.Sum(bot => bot.Answers)} answers to {bots.Count} bots, {editor.Edits.Count} edits");
if (wrong is not null) foreach (var line in world.Log.Take(40)) Console.WriteLine($"host: {line}");
var isRight = Tell("no connection is dropped, no answer wrong, and each edit becomes what it should", wrong);
var isFlat = Tell("memory does not grow", course.GrowthOfMemory());
var isQuick = Tell("edits do not take longer", course.GrowthOfTimes());
return isRight && isFlat && isQuick ? 0 : 1;

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

static bool Tell(string what, string? failure)
{
    Console.WriteLine(failure is null ? $"passed: {what}" : $"FAILED: {what}: {failure}");
    return failure is null;
}
