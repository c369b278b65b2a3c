using Molt.Cli.Display;
using Xunit;

namespace Molt.Cli.Tests.Display;

public sealed class SourceExcerptTests
{
    [Fact]
    public void TabsBecomeSpacesAndTheCaretFollows() =>
        Assert.Equal(new SourceExcerpt("        x = 1;", 8), SourceExcerpt.Of("\t\tx = 1;", 3));

    [Fact]
    public void ControlCharactersDoNotReachTheTerminal() =>
        Assert.Equal(new SourceExcerpt("a\uFFFD[31mb", 6), SourceExcerpt.Of("a\e[31mb", 7));

    [Fact]
    public void AColumnBehindTheEndOfTheLinePointsToItsEnd() =>
        Assert.Equal(new SourceExcerpt("return 1", 8), SourceExcerpt.Of("return 1", 40));

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(2000)]
    public void OfALongLineOnlyThePartAroundTheColumnIsShown(int column)
    {
        var line = string.Concat(Enumerable.Range(0, 500).Select(number => $"{number:000};"));

        var excerpt = SourceExcerpt.Of(line, column);

        Assert.Equal(120, excerpt.Text.Length);
        Assert.Contains(excerpt.Text, line);
        Assert.Equal(line[column - 1], excerpt.Text[excerpt.Caret]);
    }

    [Fact]
    public void AFileOrLineThatIsGoneHasNoExcerpt()
    {
        using var scripts = new ScriptFolder();
        var file = scripts.Save("a.cs", "one line\n");

        Assert.Null(SourceExcerpt.Read(new("CS1002", ScriptSeverity.Error, file, 7, 1, "; expected")));
        File.Delete(file);
        Assert.Null(SourceExcerpt.Read(new("CS1002", ScriptSeverity.Error, file, 1, 1, "; expected")));
    }
}
