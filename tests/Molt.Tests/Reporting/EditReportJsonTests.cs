using System.Text;
using System.Text.Json;
using Molt.Reporting;
using Xunit;

namespace Molt.Tests.Reporting;

public sealed class EditReportJsonTests
{
    [Fact]
    public void AReportIsOneLineWithEveryPropertyInTheDocumentedOrder()
    {
        const string expected =
            """
            {"kind":"applied","generation":7,"at":"2026-11-25T10:11:12.345Z","files":["a.cs","Rooms/Hall.cs"],
            "milliseconds":{"noticed":0.5,"compile":20.123,"link":3,"apply":0.001,"total":23.7},
            "updated":["Game.Orc.Attack(int)"],"added":["Game.Orc.Roar()","Game.Elf"],"removed":["Game.Orc.Sleep()"],
            "replaced":["Game.Stats"],"leaked":["Game.Orc.Sleep()"],"running":["Game.Orc.Guard()"],
            "finishing":{"Game.Orc.Walk()":2},
            "diagnostics":[{"id":"CS0103","severity":"error","file":"a.cs","line":3,"column":9,"message":"The name 'x' does not exist"}]}
            """;

        Assert.Equal(expected.ReplaceLineEndings("") + "\n", Line(Reports.Applied));
    }

    [Fact]
    public void AnEmptyReportHasEveryPropertyToo()
    {
        var report = new EditReport { Kind = EditKind.Loaded, Generation = 1 };

        const string expected =
            """
            {"kind":"loaded","generation":1,"at":"0001-01-01T00:00:00.000Z","files":[],
            "milliseconds":{"noticed":0,"compile":0,"link":0,"apply":0,"total":0},
            "updated":[],"added":[],"removed":[],"replaced":[],"leaked":[],"running":[],"finishing":{},"diagnostics":[]}
            """;
        Assert.Equal(expected.ReplaceLineEndings("") + "\n", Line(report));
    }

    [Theory]
    [InlineData(EditKind.Loaded, "loaded")]
    [InlineData(EditKind.Applied, "applied")]
    [InlineData(EditKind.Refused, "refused")]
    [InlineData(EditKind.Held, "held")]
    public void TheKindIsWrittenInLowerCase(EditKind kind, string written) =>
        Assert.StartsWith($$"""{"kind":"{{written}}",""", Line(Reports.Applied with { Kind = kind }));

    [Fact]
    public void AFileOutsideTheDirectoryIsWrittenInFullEvenWhenTheDirectoryIsAPrefixOfItsName()
    {
        var sibling = Reports.Root + "2" + Path.DirectorySeparatorChar + "b.cs";

        var line = JsonDocument.Parse(Line(Reports.Applied with { Files = [sibling] }));

        Assert.Equal(sibling, line.RootElement.GetProperty("files")[0].GetString());
    }

    [Fact]
    public void ADiagnosticWithoutAFileHasAnEmptyOneAndNoPosition()
    {
        var report = Reports.Refused with { Diagnostics = [new("CS5001", ScriptSeverity.Warning, "", 0, 0, "No entry point")] };

        Assert.EndsWith(
            """[{"id":"CS5001","severity":"warning","file":"","line":0,"column":0,"message":"No entry point"}]}""" + "\n",
            Line(report));
    }

    [Theory]
    [InlineData("two\nlines\r\nand \"quotes\" \\")]
    [InlineData("<Main>$ + Größe 世界 🦎")]
    public void AnyMessageComesBackAsItWasAndStaysOnTheLine(string message)
    {
        var line = Line(Reports.Refused with { Diagnostics = [Reports.Error("CS0103", message)] });

        Assert.Equal(line.Length - 1, line.IndexOf('\n'));
        Assert.Equal(message, JsonDocument.Parse(line).RootElement.GetProperty("diagnostics")[0].GetProperty("message").GetString());
    }

    [Fact]
    public void HalfASurrogatePairInAMessageDoesNotStopTheReport()
    {
        var line = Line(Reports.Refused with { Diagnostics = [Reports.Error("CS1056", "Unexpected character '\ud83e'")] });

        Assert.Contains("Unexpected character '", line);
        Assert.NotNull(JsonDocument.Parse(line));
    }

    private static string Line(EditReport report) => Encoding.UTF8.GetString(EditReportJson.Line(report, Reports.Root));
}
