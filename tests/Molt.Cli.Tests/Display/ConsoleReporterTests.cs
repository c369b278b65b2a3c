using Molt.Cli.Display;
using Xunit;

namespace Molt.Cli.Tests.Display;

public sealed class ConsoleReporterTests : IDisposable
{
    private readonly ScriptFolder scripts = new();

    [Fact]
    public void ALoadIsOneLine() => Assert.Equal(
        """
        molt: loaded 12 files in 1.25 s (generation 1)

        """,
        Shown(new EditReport
        {
            Kind = EditKind.Loaded,
            Generation = 1,
            Files = [.. Enumerable.Range(1, 12).Select(number => Script($"{number}.cs"))],
            Milliseconds = Taking(1250),
            Added = ["Game.Orc", "Game.Elf"],
        }));

    [Fact]
    public void AnEditThatWentLiveSaysWhatChangedAndHowLongItTook() => Assert.Equal(
        """
        molt: applied Creatures/Orc.cs, a.cs in 31 ms (generation 7)
              updated  6: Game.Orc.Attack(int), Game.Orc.Flee(), Game.Orc.Eat(), Game.Orc.Sleep() and 2 more
              added    Game.Orc.Roar()
              removed  Game.Orc.Sing()
              replaced Game.Stats
              leaked   Game.Orc.Sing()
              old code still runs in Game.Program.Main()

        """,
        Shown(new EditReport
        {
            Kind = EditKind.Applied,
            Generation = 7,
            Files = [Script("Creatures/Orc.cs"), Script("a.cs")],
            Milliseconds = Taking(30.6),
            Updated = ["Game.Orc.Attack(int)", "Game.Orc.Flee()", "Game.Orc.Eat()", "Game.Orc.Sleep()", "Game.A.B()", "Game.A.C()"],
            Added = ["Game.Orc.Roar()"],
            Removed = ["Game.Orc.Sing()"],
            Replaced = ["Game.Stats"],
            Leaked = ["Game.Orc.Sing()"],
            Running = ["Game.Program.Main()"],
        }));

    [Fact]
    public void ManyFilesAreCountedAndAWarningIsShownWithItsLine()
    {
        scripts.Save("a.cs", "int unused;\n");

        Assert.Equal(
            """
            molt: applied 500 files in 9.9 ms (generation 8)
                  updated  Game.A.B()
            a.cs(1,5): warning CS0168: The variable 'unused' is declared but never used
                1 | int unused;
                  |     ^

            """,
            Shown(new EditReport
            {
                Kind = EditKind.Applied,
                Generation = 8,
                Files = [.. Enumerable.Range(1, 500).Select(number => Script($"{number}.cs"))],
                Milliseconds = Taking(9.94),
                Updated = ["Game.A.B()"],
                Diagnostics = [new("CS0168", ScriptSeverity.Warning, Script("a.cs"), 1, 5, "The variable 'unused' is declared but never used")],
            }));
    }

    [Fact]
    public void ARefusedEditShowsErrorsFirstEachWithItsLineAndColumn()
    {
        scripts.Save("a.cs", "class A\n{\n\tint F() => x;\n}\n");

        Assert.Equal(
            """
            molt: refused a.cs, 2 errors: nothing changed (generation 7)
            a.cs(3,13): error CS0103: The name 'x' does not exist in the current context
                3 |     int F() => x;
                  |                ^
            error CS5001: No entry point
            a.cs: warning CS0105: Without a position

            """,
            Shown(new EditReport
            {
                Kind = EditKind.Refused,
                Generation = 7,
                Files = [Script("a.cs")],
                Diagnostics =
                [
                    new("CS0105", ScriptSeverity.Warning, Script("a.cs"), 0, 0, "Without a position"),
                    new("CS0103", ScriptSeverity.Error, Script("a.cs"), 3, 13, "The name 'x' does not exist in the current context"),
                    new("CS5001", ScriptSeverity.Error, "", 0, 0, "No entry point"),
                ],
            }));
    }

    [Fact]
    public void AFirstLoadThatIsRefusedSaysThatNothingIsLoaded() => Assert.Equal(
        """
        molt: refused a.cs, 1 error: nothing is loaded yet
        a.cs(3,9): error CS1002: ; expected

        """,
        Shown(new EditReport
        {
            Kind = EditKind.Refused,
            Generation = 0,
            Files = [Script("a.cs")],
            Diagnostics = [new("CS1002", ScriptSeverity.Error, Script("a.cs"), 3, 9, "; expected")],
        }));

    [Fact]
    public void AFileThatIsHeldBackSaysThatItsLastGoodContentStays() => Assert.Equal(
        """
        molt: held back b.cs, 1 error: its last good content stays (generation 9)
        b.cs(1,1): error CS1022: Type or namespace definition, or end-of-file expected

        """,
        Shown(new EditReport
        {
            Kind = EditKind.Held,
            Generation = 9,
            Files = [Script("b.cs")],
            Diagnostics = [new("CS1022", ScriptSeverity.Error, Script("b.cs"), 1, 1, "Type or namespace definition, or end-of-file expected")],
        }));

    [Fact]
    public void OnATerminalKindsSeveritiesAndCaretsHaveColours()
    {
        scripts.Save("a.cs", "x;");
        var shown = new List<string>();

        new ConsoleReporter(scripts.Root, new Palette(coloured: true), shown.Add).Write(new EditReport
        {
            Kind = EditKind.Refused,
            Generation = 7,
            Files = [Script("a.cs")],
            Diagnostics = [new("CS0103", ScriptSeverity.Error, Script("a.cs"), 1, 1, "No 'x'")],
        });

        Assert.Equal(
            """
            ␛[2mmolt:␛[0m ␛[31mrefused␛[0m ␛[1ma.cs␛[0m, 1 error: nothing changed (generation 7)
            ␛[1ma.cs(1,1)␛[0m: ␛[31merror␛[0m CS0103: No 'x'
            ␛[2m    1 |␛[0m x;
            ␛[2m      |␛[0m ␛[31m^␛[0m

            """,
            Assert.Single(shown).Replace('\e', '␛'));
    }

    [Fact]
    public void MoreThanTenDiagnosticsAreCounted()
    {
        var errors = Enumerable.Range(1, 25).Select(line => new ScriptDiagnostic("CS1002", ScriptSeverity.Error, Script("a.cs"), line, 1, "; expected"));

        var lines = Shown(new EditReport { Kind = EditKind.Refused, Generation = 7, Files = [Script("a.cs")], Diagnostics = [.. errors] }).Split('\n');

        Assert.Equal("a.cs(10,1): error CS1002: ; expected", lines[10]);
        Assert.Equal("and 15 more; 'molt check' lists all of them", lines[11]);
    }

    public void Dispose() => scripts.Dispose();

    private static EditTimings Taking(double milliseconds) => new(0, 0, 0, 0, milliseconds);

    private string Script(string name) => Path.Combine(scripts.Root, name);

    private string Shown(EditReport report)
    {
        var shown = new List<string>();
        new ConsoleReporter(scripts.Root, new Palette(coloured: false), shown.Add).Write(report);
        return Assert.Single(shown);
    }
}
