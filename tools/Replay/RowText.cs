using System.Globalization;
using Molt.Replay.Histories;

namespace Molt.Replay;

/// <summary>A row as a line of the console.</summary>
internal static class RowText
{
    private const int SubjectLength = 50;

    public static string Of(Row row)
    {
        var subject = row.Subject.Length > SubjectLength ? row.Subject[..SubjectLength] : row.Subject;
        return string.Create(CultureInfo.InvariantCulture, $"{row.Number,4} {row.Commit[..Math.Min(10, row.Commit.Length)]} {Kind(row),-10} {row.Milliseconds,7:F0} ms {Tests(row)}{Notes(row)} | {subject}");
    }

    private static string Kind(Row row) => row.Kind.ToString().ToLowerInvariant();

    private static string Tests(Row row) => row.Tests == 0 ? "" : $"{row.Passed}/{row.Tests} passed{(row.Unknown > 0 ? $", {row.Unknown} not run" : "")}{(row.Unstable > 0 ? $", {row.Unstable} unstable" : "")}";

    private static string Notes(Row row) =>
        (row.Different.IsEmpty ? "" : $" DIFFERENT {row.Different.Length}") + (row.Kept.IsEmpty ? "" : $" kept {row.Kept.Length}") + (row.Ids.IsEmpty ? "" : $" {string.Join(' ', row.Ids)}")
        + (row.HeldFiles > 0 ? $" {row.HeldFiles} held" : "") + (row.LeftOut > 0 ? $" {row.LeftOut} left out" : "") + (row.Kind == RowKind.NotStarted ? $" {row.Errors[0]}" : "") + (row.Phase is { } phase ? $" at {phase}" : "");
}
