using System.Globalization;
using System.Text.Json;
using Molt.Cli.Tests.Processes;
using Xunit;

namespace Molt.Cli.Tests.Commands;

/// <summary><c>molt run</c>, killed at whatever moment of an edit: nothing that it leaves is in the way of the next one.</summary>
public sealed class RunKilledTests : IDisposable
{
    private const int Rounds = 4;

    private readonly ScriptFolder scripts = new();
    private int saved;

    private string EventsFile => scripts.Beside("events.jsonl");

    /// <summary>Two files that belong together: what one calls is only in the other of the same save.</summary>
    [Fact]
    public async Task EachStartRunsWhatWasSavedLastAndNoneRanAMixture()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent by kill");
        var random = new Random(3);
        scripts.Save("Program.cs", "while (true) { Console.WriteLine(B.Show()); Thread.Sleep(1); }");
        Save();
        for (var round = 0; round < Rounds; round++)
        {
            using var molt = MoltProcess.Start("run", scripts.Root, "--events", EventsFile);
            Assert.Equal($"{saved} {saved}", await molt.Output.WaitForAsync(" "));
            for (var edits = random.Next(3); edits > 0; edits--)
            {
                Save();
                await molt.Output.WaitForAsync($"{saved} {saved}");
            }
            Save();
            await Task.Delay(random.Next(80), TestContext.Current.CancellationToken); // the moment is what varies
            await molt.SignalAsync("KILL");
            await molt.ResultAsync();
            Check(await molt.Output.AllAsync());
        }

        // The last word of a process that was killed may be half a line; the next one begins a new one.
        var broken = File.ReadAllLines(EventsFile).Count(line => !IsJson(line));
        Assert.InRange(broken, 0, Rounds);
        Assert.Equal(Rounds, File.ReadAllLines(EventsFile).Count(line => line.Contains("\"kind\":\"loaded\"", StringComparison.Ordinal)));
    }

    public void Dispose() => scripts.Dispose();

    private void Save()
    {
        saved++;
        scripts.Save("A.cs", $"public static class A {{ public static string Of{saved}() => \"{saved}\"; }}");
        scripts.Save("B.cs", $"public static class B {{ public static string Show() => A.Of{saved}() + \" {saved}\"; }}");
    }

    private static void Check(IEnumerable<string> lines)
    {
        var last = 0;
        foreach (var words in lines.SkipLast(1).Select(line => line.Split(' ')))
        {
            Assert.Equal(words[0], words[1]);
            var number = int.Parse(words[0], CultureInfo.InvariantCulture);
            Assert.True(number >= last, $"{number} after {last}");
            last = number;
        }
    }

    private static bool IsJson(string line)
    {
        try
        {
            JsonDocument.Parse(line).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
