using System.Diagnostics;
using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>A program that writes many files is one edit, if nothing holds it up meanwhile: so no other test runs beside it.</summary>
[Collection(nameof(SavesInARowTests)), CollectionDefinition(nameof(SavesInARowTests), DisableParallelization = true)]
public sealed class SavesInARowTests : IAsyncDisposable
{
    private const int MostRounds = 20;

    private readonly LiveScripts scripts = new();

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task FilesThatAProgramWritesInARowAreOneEdit()
    {
        foreach (var number in Enumerable.Range(0, 50)) scripts.Save($"F{number}.cs", Number($"F{number}", 1));
        foreach (var round in Enumerable.Range(0, MostRounds)) scripts.Save($"Gone{round}.cs", Number($"Gone{round}", 1));
        await scripts.LoadAsync();
        await scripts.NextAsync();
        for (var round = 0; round < MostRounds; round++)
        {
            var generation = scripts.Reloader.Generation;
            var longestPause = WriteInARow(round);
            var report = await scripts.NextAsync();
            if (longestPause < TimeSpan.FromMilliseconds(10))
            {
                Assert.Equal((generation + 1, 61), (report.Generation, report.Files.Length));
                return;
            }
            // The machine had other things for this thread to wait for: these were not in a row.
            for (var files = report.Files.Length; files < 61;) files += (await scripts.NextAsync()).Files.Length;
        }
        Assert.Fail("This machine never let 61 files be written in a row.");
    }

    /// <summary>Deletes a file and writes sixty; says how long it took from one to the next at most.</summary>
    private TimeSpan WriteInARow(int round)
    {
        var files = Enumerable.Range(1, 60).Select(number => (Name: $"F{number}.cs", Text: Number($"F{number}", round + 2))).ToList();
        Thread.Yield(); // what comes next fits into the time that a thread has before others have their turn
        var (longest, last) = (TimeSpan.Zero, Stopwatch.GetTimestamp());
        scripts.Delete($"Gone{round}.cs");
        foreach (var (name, text) in files)
        {
            scripts.Save(name, text);
            var now = Stopwatch.GetTimestamp();
            (longest, last) = (Stopwatch.GetElapsedTime(last, now) is var pause && pause > longest ? pause : longest, now);
        }
        return longest;
    }

    private static string Number(string type, int value) => $"public static class {type} {{ public static int Number() => {value}; }}";
}
