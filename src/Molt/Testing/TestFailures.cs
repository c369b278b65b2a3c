using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Molt.Testing;

/// <summary>Knows where in the sources tests are.</summary>
internal interface ITestPlaces
{
    /// <summary>Where a class is declared; an empty file and line 0 when that is not known.</summary>
    (string File, int Line) PlaceOf(string type);

    /// <summary>The column at which a line begins to have something; 0 when there is no such line.</summary>
    int ColumnOf(string file, int line);
}

/// <summary>Makes what became of a run its authors' diagnostics: at the lines that failed.</summary>
internal static partial class TestFailures
{
    public const string Failed = "MOLT0610";
    public const string Abandoned = "MOLT0611";
    public const string Broken = "MOLT0612";
    public const string Ineffective = "MOLT0613";
    public const string Hidden = "MOLT0614";

    /// <summary>The errors of a run, or warnings.</summary>
    /// <param name="result">The run.</param>
    /// <param name="severity">How much a failure matters.</param>
    /// <param name="places">Knows where tests are.</param>
    public static ImmutableArray<ScriptDiagnostic> Of(TestRunResult result, ScriptSeverity severity, ITestPlaces places)
    {
        var failed = result.Results.Where(test => test.Outcome == TestOutcome.Failed)
            .Select(test => places.At(LineOf(test.StackTrace) ?? places.PlaceOf(test.Test.Class), Failed, severity, $"{test.Test.Name} failed: {test.Message}"));
        var abandoned = result.Abandoned.Select(test => places.At(places.PlaceOf(test.Test?.Class ?? ""), Abandoned, severity, Describe(test)));
        ScriptDiagnostic[] broken = result.Fault switch
        {
            null => [],
            TestProcessException ended => [places.At(places.PlaceOf(ended.Test?.Class ?? ""), ended.Id, severity, ended.Message)],
            var fault => [new(Broken, severity, "", 0, 0, $"The tests could not be run: {fault.GetType().Name}: {fault.Message}")],
        };
        return [.. failed, .. abandoned, .. broken];
    }

    private static string Describe(AbandonedTest test) =>
        $"{test.Test?.Name ?? "The tests"} had not ended after {test.Limit.TotalSeconds:0.##} s and was abandoned{(test.Thread.Length == 0 ? "" : $", on thread {test.Thread}")}. "
        + "What it runs in is written off; the next edit is tested in a new copy of the scripts.";

    private static ScriptDiagnostic At(this ITestPlaces places, (string File, int Line) place, string id, ScriptSeverity severity, string message) =>
        new(id, severity, place.File, place.Line, places.ColumnOf(place.File, place.Line), message);

    /// <summary>The first line of the stack trace that is in a file: frameworks leave out their own.</summary>
    private static (string File, int Line)? LineOf(string stackTrace)
    {
        var match = Frame().Match(stackTrace);
        return match.Success && int.TryParse(match.Groups["line"].ValueSpan, out var line) ? (match.Groups["file"].Value, line) : null;
    }

    [GeneratedRegex(@" in (?<file>[^\n]+?):line (?<line>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
