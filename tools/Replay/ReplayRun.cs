using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime;
using Molt.Replay.Histories;
using Molt.Replay.Worlds;

namespace Molt.Replay;

/// <summary>Takes one commit after another in, from a cold start at some commit; ends early where another process is to go on.</summary>
internal sealed class ReplayRun(ReplayOptions options, ImmutableArray<Commit> commits, GitRepository repository, RowFile rows)
{
    /// <summary>After so many commits in a row of which files are held back, the next start is without those that do not compile.</summary>
    private const int Patience = 5;

    private readonly HashSet<string> remarks = new(StringComparer.Ordinal);
    private int held;

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
        using var checkout = new Checkout(repository, options);
        await using var live = new LiveScripts(checkout, options);
        (held, _) = (0, remarks.RemoveWhere(_ => true));
        if (!await StartAsync(first, checkout, live)) return first + 1;
        for (var number = first + 1; number < commits.Length; number++)
        {
            var row = await EditAsync(number, checkout, live);
            rows.Add(row);
            Console.Error.WriteLine(RowText.Of(row));
            // As whoever is refused an edit would: a new start. So each commit is judged by itself.
            if (row.Kind is RowKind.Refused || row.Ids.Any(IsOfMolt) || held > Patience || IsTooLarge()) return number;
        }
        return commits.Length;
    }

    private async Task<bool> StartAsync(int first, Checkout checkout, LiveScripts live)
    {
        rows.Tell(first, "start");
        var row = new Row(first, commits[first].Id, commits[first].Subject, RowKind.Started);
        checkout.Write(commits[first]);
        try
        {
            await live.LoadAsync();
            row = row with { LeftOut = checkout.LeftOut.Length, Errors = checkout.LeftOut };
        }
        catch (InvalidOperationException wrong)
        {
            row = row with { Kind = RowKind.NotStarted, Errors = [wrong.Message] };
        }
        rows.Add(row);
        Console.Error.WriteLine(RowText.Of(row));
        return row.Kind == RowKind.Started;
    }

    private async Task<Row> EditAsync(int number, Checkout checkout, LiveScripts live)
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
        var row = new Row(number, commit.Id, commit.Subject, KindOf(isLive, errors, live.Held))
        {
            Milliseconds = time, HeldFiles = live.Held.Length, LeftOut = checkout.LeftOut.Length,
            Errors = [.. errors.Select(error => $"{error.Id} {Path.GetRelativePath(checkout.Folder, error.File.Length > 0 ? error.File : checkout.Folder)}:{error.Line} {error.Message}")],
            Ids = [.. errors.Select(error => error.Id).Distinct().Order(StringComparer.Ordinal)],
        };
        held = live.Held.IsEmpty ? 0 : held + 1;
        remarks.UnionWith(reports.SelectMany(report => report.Diagnostics).Where(one => IsOfMolt(one.Id) && one.Severity != ScriptSeverity.Error).Select(one => $"{one.Id} {one.Message}"));
        return isLive ? Compared(row, number, live) : row;
    }

    private static RowKind KindOf(bool isLive, List<ScriptDiagnostic> errors, ImmutableArray<string> held)
    {
        if (isLive) return held.IsEmpty ? RowKind.Applied : RowKind.Held;
        if (errors.Any(error => IsOfMolt(error.Id))) return RowKind.Refused;
        return errors.Count == 0 && held.IsEmpty ? RowKind.Unchanged : RowKind.Uncompiled;
    }

    private Row Compared(Row row, int number, LiveScripts live)
    {
        var found = new Comparison(options.Limit, what => rows.Tell(number, what)).Compare(live, remarks);
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect();
        return row with
        {
            Tests = found.Tests, Passed = found.Passed, Unknown = found.Unknown, Unstable = found.Unstable, Different = found.Different, Kept = found.Kept,
            Remarks = found.Different.IsEmpty ? [] : [.. remarks.Order(StringComparer.Ordinal)],
        };
    }

    private static bool IsOfMolt(string id) => id.StartsWith("MOLT", StringComparison.Ordinal);
}
