using System.Text;
using System.Text.Json;
using Molt.Reporting;
using Xunit;

namespace Molt.Tests.Reporting;

public sealed class EventLogTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("molt-events-").FullName;
    private readonly List<string> complaints = [];

    [Fact]
    public void EachReportIsALineThatIsInTheFileWhenWriteReturns()
    {
        var log = Log("events.jsonl");

        log.Write(Numbered(1));
        Assert.Equal([1], Generations("events.jsonl"));
        log.Write(Numbered(2));
        Assert.Equal([1, 2], Generations("events.jsonl"));
        Assert.Empty(complaints);
    }

    [Fact]
    public void AFileFromAnEarlierRunIsContinued()
    {
        Log("events.jsonl").Write(Numbered(1));
        Log("events.jsonl").Write(Numbered(2));

        Assert.Equal([1, 2], Generations("events.jsonl"));
    }

    [Fact]
    public void ALineThatWasCutOffIsNotContinuedByTheNext()
    {
        File.WriteAllText(InFolder("events.jsonl"), """{"kind":"app""");

        Log("events.jsonl").Write(Numbered(2));

        var lines = File.ReadAllLines(InFolder("events.jsonl"));
        Assert.Equal("""{"kind":"app""", lines[0]);
        Assert.Equal(Encoding.UTF8.GetString(EditReportJson.Line(Numbered(2), Reports.Root)), lines[1] + "\n");
    }

    [Fact]
    public void AMissingDirectoryIsToldOnceAndNothingIsLostWhenItAppears()
    {
        var log = Log("later/events.jsonl");

        log.Write(Numbered(1));
        log.Write(Numbered(2));
        var complaint = Assert.Single(complaints);
        Assert.StartsWith($"cannot write events to {InFolder("later/events.jsonl")}, trying again at the next one: Could not find a part of the path", complaint);

        Directory.CreateDirectory(InFolder("later"));
        log.Write(Numbered(3));

        Assert.Equal([1, 2, 3], Generations("later/events.jsonl"));
        Assert.Equal($"writing events to {InFolder("later/events.jsonl")} again; none were lost.", complaints[1]);
    }

    [Fact]
    public void ADirectoryThatIsRemovedAndMadeAgainGetsANewFile()
    {
        Directory.CreateDirectory(InFolder("gone"));
        var log = Log("gone/events.jsonl");
        log.Write(Numbered(1));

        Directory.Delete(InFolder("gone"), recursive: true);
        log.Write(Numbered(2));
        Directory.CreateDirectory(InFolder("gone"));
        log.Write(Numbered(3));

        Assert.Equal([2, 3], Generations("gone/events.jsonl"));
        Assert.Equal(2, complaints.Count);
    }

    [Fact]
    public void AFullDiskIsToldOnceAndNothingIsLostWhenThereIsRoomAgain()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        File.CreateSymbolicLink(InFolder("events.jsonl"), "/dev/full");
        var log = Log("events.jsonl");

        log.Write(Numbered(1));
        log.Write(Numbered(2));
        Assert.Contains("No space left on device", Assert.Single(complaints));

        File.Delete(InFolder("events.jsonl"));
        log.Write(Numbered(3));

        Assert.Equal([1, 2, 3], Generations("events.jsonl"));
        Assert.Equal(2, complaints.Count);
    }

    [Fact]
    public void AFileThatStaysUnwritableKeepsTheNewestEventsAndSaysHowManyAreLost()
    {
        var log = Log("later/events.jsonl");
        for (var generation = 1; generation <= EventLog.MostWaiting + 2; generation++) log.Write(Numbered(generation));

        Directory.CreateDirectory(InFolder("later"));
        log.Write(Numbered(EventLog.MostWaiting + 3));

        Assert.Equal(Enumerable.Range(4, EventLog.MostWaiting), Generations("later/events.jsonl"));
        Assert.EndsWith("again; the oldest 3 were lost.", complaints[1]);
    }

    [Fact]
    public void ReportsFromManyThreadsDoNotMix()
    {
        var log = Log("events.jsonl");

        Parallel.For(1, 201, generation => log.Write(Numbered(generation)));

        Assert.Equal(Enumerable.Range(1, 200), Generations("events.jsonl").Order());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static EditReport Numbered(int generation) => Reports.Applied with { Generation = generation };

    private EventLog Log(string file) => new(InFolder(file), Reports.Root, complaints.Add);

    private string InFolder(string file) => Path.Combine(folder, file);

    private IEnumerable<int> Generations(string file) => File.ReadAllLines(InFolder(file))
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("generation").GetInt32());
}
