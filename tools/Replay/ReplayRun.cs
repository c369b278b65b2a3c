using System.Collections.Immutable;
using System.Diagnostics;
using Molt.Replay.Histories;
using Molt.Replay.Worlds;

namespace Molt.Replay;

/// <summary>Takes one commit after another in, from a cold start at some commit; ends early where another process is to go on.</summary>
internal sealed class ReplayRun(ReplayOptions options, ImmutableArray<Commit> commits, GitRepository repository, RowFile rows)
{
    /// <summary>After so many commits in a row of which files are held back, the next start is without those that do not compile.</summary>
    private const int Patience = 3;

    /// <summary>At each so manieth start all files are tried that were left out before.</summary>
    private const int Trust = 10;

    private readonly HashSet<string> remarks = new(StringComparer.Ordinal);
    private readonly Comparison comparison = new(options, rows.Tell);
    private ImmutableDictionary<string, LeftOutFile> leftOut = ImmutableDictionary<string, LeftOutFile>.Empty;
    private TimeSpan processor = Environment.CpuUsage.TotalTime;
    private int held;
    private int starts;

    /// <summary>The number of the commit that the next process is to start cold at; that of the last commit, plus one, when all is done.</summary>
    public async Task<int> RunAsync()
    {
        var next = options.First;
        while (next < commits.Length && !IsTooLarge()) next = await RunFromAsync(next);
        return next;
    }

    private bool IsTooLarge() => Environment.WorkingSet > options.Memory;

    private async Task<int> RunFromAsync(int first)
    {
        if (++starts % Trust == 0) leftOut = leftOut.Clear();
        using var checkout = new Checkout(repository, options, leftOut);
        await using var live = new LiveScripts(checkout, options);
        held = 0;
        remarks.Clear();
        comparison.Begin();
        if (!await StartAsync(first, checkout, live)) return first + 1;
        leftOut = checkout.LeftOut;
        for (var number = first + 1; number < commits.Length; number++)
        {
            var (row, isLive) = await EditAsync(number, checkout, live);
            // As whoever is refused an edit would: a new start. So each commit is judged by itself, and a difference counts once.
            var isLast = row.Kind is RowKind.Held or RowKind.Refused || held > Patience || number == commits.Length - 1 || IsTooLarge();
            row = isLive || isLast ? comparison.Compare(row, live, remarks, isLast) : row;
            Add(row);
            if (isLast || !row.Different.IsEmpty) return number == commits.Length - 1 ? commits.Length : number;
        }
        return commits.Length;
    }

    private void Add(Row row)
    {
        var now = Environment.CpuUsage.TotalTime;
        row = row with { Processor = (now - processor).TotalMilliseconds };
        processor = now;
        rows.Add(row);
        Console.Error.WriteLine(RowText.Of(row));
    }

    private async Task<bool> StartAsync(int first, Checkout checkout, LiveScripts live)
    {
        rows.Tell(first, "start");
        var row = new Row(first, commits[first].Id, commits[first].Subject, RowKind.Started);
        checkout.Write(commits[first]);
        try
        {
            await live.LoadAsync();
            row = row with { LeftOut = checkout.LeftOut.Count, Errors = [.. checkout.LeftOut.Values.Select(file => file.Error).Order(StringComparer.Ordinal)] };
        }
        catch (InvalidOperationException wrong)
        {
            row = row with { Kind = RowKind.NotStarted, Errors = [wrong.Message] };
        }
        Add(row);
        return row.Kind == RowKind.Started;
    }

    private async Task<(Row Row, bool IsLive)> EditAsync(int number, Checkout checkout, LiveScripts live)
    {
        var commit = commits[number];
        checkout.Write(commit);
        rows.Tell(number, "edit");
        var before = live.Generation.Number;
        var clock = Stopwatch.GetTimestamp();
        var reports = await live.EditAsync();
        var time = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        var errors = reports.SelectMany(LiveScripts.Errors).ToList();
        var isLive = live.Generation.Number > before;
        rows.Tell(number, "compile");
        var row = new Row(number, commit.Id, commit.Subject, KindOf(isLive, errors, live))
        {
            Milliseconds = time, HeldFiles = live.Held.Length, LeftOut = checkout.LeftOut.Count,
            Errors = [.. errors.Select(error => $"{error.Id} {Path.GetRelativePath(checkout.Folder, error.File.Length > 0 ? error.File : checkout.Folder)}:{error.Line} {error.Message}")],
            Ids = [.. errors.Select(error => error.Id).Distinct().Order(StringComparer.Ordinal)],
        };
        if (row.Kind is RowKind.Held or RowKind.Refused && !row.Ids.Any(IsOfMolt)) row = row with { Different = [$"it compiles, and is held back: {row.Errors.FirstOrDefault()}"] };
        held = live.Held.IsEmpty ? 0 : held + 1;
        remarks.UnionWith(reports.SelectMany(report => report.Diagnostics).Where(one => IsOfMolt(one.Id) && one.Severity != ScriptSeverity.Error).Select(one => $"{one.Id} {one.Message}"));
        return (row, isLive);
    }

    private static RowKind KindOf(bool isLive, List<ScriptDiagnostic> errors, LiveScripts live)
    {
        if (errors.Any(error => IsOfMolt(error.Id))) return isLive ? RowKind.Held : RowKind.Refused;
        if (live.Held.IsEmpty) return isLive ? RowKind.Applied : errors.Count == 0 ? RowKind.Unchanged : RowKind.Uncompiled;
        // What is held back for the compiler's errors alone must be wrong without Molt, too.
        return (live.Compiles(), isLive) switch
        {
            (true, true) => RowKind.Held,
            (true, false) => RowKind.Refused,
            (false, true) => RowKind.Broken,
            (false, false) => RowKind.Uncompiled,
        };
    }

    private static bool IsOfMolt(string id) => id.StartsWith("MOLT", StringComparison.Ordinal);
}
