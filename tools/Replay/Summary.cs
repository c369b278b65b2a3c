using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Molt.Replay.Histories;

namespace Molt.Replay;

/// <summary>What a history comes to.</summary>
internal static class Summary
{
    public static string Of(ImmutableArray<Row> rows)
    {
        var edits = rows.Where(row => row.Kind is not (RowKind.Started or RowKind.NotStarted)).ToList();
        int Count(RowKind kind) => edits.Count(row => row.Kind == kind);
        var whole = Count(RowKind.Applied) + Count(RowKind.Broken);
        var judged = whole + Count(RowKind.Held) + Count(RowKind.Refused) + Count(RowKind.Crashed);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{edits.Count} commits: {Count(RowKind.Applied)} applied, {Count(RowKind.Broken)} applied as far as they compile here, {Count(RowKind.Held)} in part, {Count(RowKind.Refused)} refused, {Count(RowKind.Crashed)} crashed, ");
        text.Append(CultureInfo.InvariantCulture, $"{edits.Count(row => !row.Different.IsEmpty)} different ({edits.Count(row => !row.Kept.IsEmpty)} by kept static state alone or besides); {Count(RowKind.Unchanged)} without a change, {Count(RowKind.Uncompiled)} do not compile here\n");
        text.Append(CultureInfo.InvariantCulture, $"live: {(judged == 0 ? 0 : 100.0 * whole / judged):F0} % all that compiles, {(judged == 0 ? 0 : 100.0 * (whole + Count(RowKind.Held)) / judged):F0} % at least in part; ");
        text.Append(CultureInfo.InvariantCulture, $"an edit took {Median(edits.Where(row => row.Kind is RowKind.Applied or RowKind.Held).Select(row => row.Milliseconds)):F0} ms (median); ");
        text.Append(CultureInfo.InvariantCulture, $"{edits.Sum(row => (long)row.Tests)} outcomes compared after {edits.Count(row => row.IsCompared)} edits, {edits.Sum(row => row.Unstable)} unstable; {rows.Count(row => row.Kind == RowKind.Started)} starts; {rows.Sum(row => row.Processor) / 1000:F0} s of processor time\n");
        foreach (var id in edits.SelectMany(row => row.Ids).GroupBy(id => id).OrderByDescending(id => id.Count()).ThenBy(id => id.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{id.Count(),5} {id.Key}\n");
        foreach (var row in edits.Where(row => !row.Different.IsEmpty || row.Kind == RowKind.Crashed)) text.Append(Faults(row));
        return text.ToString();
    }

    private static string Faults(Row row) => $"{RowText.Of(row)}\n{string.Concat(row.Different.Concat(row.Remarks).Select(line => $"      {line}\n"))}";

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}
