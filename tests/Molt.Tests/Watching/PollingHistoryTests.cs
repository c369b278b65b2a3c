using Molt.Languages;
using Molt.Tests.Scripts;
using Molt.Watching;
using Xunit;

namespace Molt.Tests.Watching;

public sealed class PollingHistoryTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly ManualTime time = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void AFileThatChangedLatelyIsNamedAtEveryLookSinceItsTimeMayBeCoarse()
    {
        var path = directory.Write("a.cs", "1");
        var history = new PollingHistory(directory.Path, time, ScriptNames.CSharp);
        Assert.Empty(history.Look());
        directory.Write("a.cs", "22");
        Assert.Equal([path], history.Look());
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal([path], history.Look());
        time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Empty(history.Look());
    }

    [Fact]
    public void AFileThatChangedJustBeforeItWasFirstSeenIsNamedToo()
    {
        var path = directory.Write("a.cs", "1");
        File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime.AddSeconds(-1));
        var history = new PollingHistory(directory.Path, time, ScriptNames.CSharp);
        Assert.Equal([path], history.Look());
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Empty(history.Look());
    }

    [Fact]
    public void AFileFoundEmptyIsNamedOnlyWhenItStaysSo()
    {
        var path = directory.Write("a.cs", "1");
        var history = new PollingHistory(directory.Path, time, ScriptNames.CSharp);
        directory.Write("a.cs", "");
        Assert.Empty(history.Look());
        Assert.Equal([path], history.Look());
    }

    [Fact]
    public void AFileFoundEmptyAndThenWrittenIsNamedWithItsText()
    {
        var path = directory.Write("a.cs", "1");
        var history = new PollingHistory(directory.Path, time, ScriptNames.CSharp);
        directory.Write("a.cs", "");
        Assert.Empty(history.Look());
        directory.Write("a.cs", "2");
        Assert.Equal([path], history.Look());
    }

    [Fact]
    public void AFileFoundMissingIsNamedOnlyWhenItStaysSo()
    {
        var path = directory.Write("a.cs", "1");
        var history = new PollingHistory(directory.Path, time, ScriptNames.CSharp);
        File.Delete(path);
        Assert.Empty(history.Look());
        Assert.Equal([path], history.Look());
        Assert.Empty(history.Look());
        directory.Write("a.cs", "1");
        Assert.Equal([path], history.Look());
    }

    [Fact]
    public void AFileReplacedByOneOfTheSameLengthAndTimeIsNamed()
    {
        var path = directory.Write("a.cs", "1");
        var stamp = File.GetLastWriteTimeUtc(path);
        var history = new PollingHistory(directory.Path, time, ScriptNames.CSharp);
        directory.Write("b.tmp", "2");
        File.SetLastWriteTimeUtc(directory["b.tmp"], stamp);
        File.Move(directory["b.tmp"], path, overwrite: true);
        Assert.Equal([path], history.Look());
    }
}
