using Molt.Reporting;
using Xunit;

namespace Molt.Tests.Reporting;

public sealed class EditLogTests
{
    private readonly RecordedLog recorded = new();

    [Fact]
    public void EveryKindOfEditHasItsEventIdAndLevel()
    {
        var log = new EditLog(recorded);
        var report = new EditReport { Kind = EditKind.Loaded, Generation = 7, Files = ["a.cs"], Milliseconds = new(0, 0, 0, 0, 31.25) };

        log.Write(report);
        log.Write(report with { Kind = EditKind.Applied });
        log.Write(report with { Kind = EditKind.Held });
        log.Write(report with { Kind = EditKind.Refused });

        Assert.Equal(
            """
            Molt.Edits 1 Loaded Information: Loaded a.cs: generation 7, 31.3 ms
            Molt.Edits 2 Applied Information: Applied a.cs: generation 7, 31.3 ms
            Molt.Edits 3 Held Warning: Held back a.cs at the last good content, generation 7
            Molt.Edits 4 Refused Warning: Refused a.cs: nothing changed, still generation 7
            """,
            string.Join('\n', recorded.Lines));
    }

    [Fact]
    public void EachDiagnosticIsAMessageOfItsOwnAtTheLevelOfItsSeverity()
    {
        new EditLog(recorded).Write(new EditReport
        {
            Kind = EditKind.Refused,
            Generation = 7,
            Files = ["a.cs"],
            Diagnostics =
            [
                new("CS0103", ScriptSeverity.Error, "a.cs", 3, 9, "No 'x'"),
                new("CS0168", ScriptSeverity.Warning, "a.cs", 4, 5, "Never used"),
                new("MOLT0001", ScriptSeverity.Info, "", 0, 0, "By the way"),
            ],
        });

        Assert.Equal(
            """
            Molt.Edits 5 Diagnostic Error: a.cs(3,9): error CS0103: No 'x'
            Molt.Edits 5 Diagnostic Warning: a.cs(4,5): warning CS0168: Never used
            Molt.Edits 5 Diagnostic Information: info MOLT0001: By the way
            """,
            string.Join('\n', recorded.Lines.Skip(1)));
    }

    [Fact]
    public void ManyFilesAreShortenedInTheText()
    {
        new EditLog(recorded).Write(Reports.Applied with { Files = ["a.cs", "b.cs", "c.cs", "d.cs", "e.cs"], Running = [], Finishing = [], Diagnostics = [] });

        Assert.Contains("Applied a.cs, b.cs, c.cs and 2 more: generation", Assert.Single(recorded.Lines));
    }

    [Fact]
    public void MethodsThatGoOnInOldCodeAreNamed()
    {
        new EditLog(recorded).Write(Reports.Applied with { Running = ["Game.Orc.Guard()", "Game.Program.Main()"], Finishing = [], Diagnostics = [] });

        Assert.Equal("Molt.Edits 6 Running Information: Old code still runs in Game.Orc.Guard(), Game.Program.Main(), until their next invocation", recorded.Lines[^1]);
    }
}
