using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Mud.Tests.World;

namespace Mud.Tests;

/// <summary>The program, killed at whatever moment of an edit while somebody plays.</summary>
public sealed class KilledTests : IDisposable
{
    private const int Rounds = 5;

    private readonly ScriptCopy scripts = new();
    private int saved;

    /// <summary>Two files that belong together: what one calls is only in the other of the same save.</summary>
    [Fact]
    public async Task EachStartHasWhatWasSavedLastAndNobodySeesAMixture()
    {
        var random = new Random(7);
        Save();
        for (var round = 0; round < Rounds; round++)
        {
            await using var program = MudProgram.Start(scripts);
            await using var reader = await Client.EnterAsync(await program.OpenAsync(), "Ann");
            Assert.Equal(saved, NumberOf(await reader.SayAsync("look", expected: "The slate says")));
            var seen = new ConcurrentQueue<string>();
            using var stop = new CancellationTokenSource();
            var reading = ReadOnAsync(reader, seen, stop.Token);
            for (var edits = random.Next(3); edits > 0; edits--)
            {
                Save();
                await program.Lines.ExpectMatchAsync(@"^\[molt\] generation \d+: .*Slate");
            }
            Save();
            await Task.Delay(random.Next(100), TestContext.Current.CancellationToken); // the moment is what varies
            await program.KillAsync();
            await stop.CancelAsync();
            await reading;
            var numbers = seen.Select(NumberOf).ToList();
            Assert.Equal(numbers.Order(), numbers);
        }
    }

    public void Dispose() => scripts.Dispose();

    private void Save()
    {
        saved++;
        scripts.Save("Rooms/Slate.cs", $"public static class Slate {{ public static string Of{saved}() => \"{saved}\"; }}");
        scripts.Save("Rooms/Taproom.cs", $$"""
            public sealed class Taproom : Room
            {
                public override string Name => "The taproom";

                public override Dictionary<string, Type> Exits => new() { ["north"] = typeof(Yard), ["east"] = typeof(Kitchen) };

                public override string Describe() => $"The slate says {Slate.Of{{saved}}()}, {{saved}}.";
            }
            """);
    }

    /// <summary>Looks, and looks again, until the program is gone.</summary>
    private static async Task ReadOnAsync(Client reader, ConcurrentQueue<string> seen, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested) seen.Enqueue(await reader.SayAsync("look", expected: "The slate says"));
        }
        catch (Exception end) when (end is IOException or InvalidOperationException or Xunit.Sdk.XunitException)
        {
            // However a connection says that it ended with the program.
        }
    }

    /// <summary>What both files say it is.</summary>
    private static int NumberOf(string line)
    {
        var words = Regex.Match(line, @"The slate says (\d+), (\d+)\.");
        Assert.Equal(words.Groups[1].Value, words.Groups[2].Value);
        return int.Parse(words.Groups[1].Value);
    }
}
