using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Molt.Reporting;

/// <summary>An <see cref="EditReport"/> as one line of JSON; docs/command.md has the schema.</summary>
internal static class EditReportJson
{
    // The lines go to files and terminals, never into HTML: names such as <Main>$ should stay readable and greppable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as UTF-8, ending in a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="root">The full path of the script directory that files are written relative to.</param>
    public static byte[] Line(EditReport report, string root)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options)) WriteReport(json, report, root);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteReport(Utf8JsonWriter json, EditReport report, string root)
    {
        json.WriteStartObject();
        json.WriteString("kind", Lower(report.Kind));
        json.WriteNumber("generation", report.Generation);
        json.WriteString("at", report.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        if (report.RolledBackTo is { } target) json.WriteNumber("rolledBackTo", target);
        WriteNames(json, "files", [.. report.Files.Select(file => ScriptPath.Relative(root, file))]);
        WriteTimings(json, report.Milliseconds);
        WriteNames(json, "updated", report.Updated);
        WriteNames(json, "added", report.Added);
        WriteNames(json, "removed", report.Removed);
        WriteNames(json, "replaced", report.Replaced);
        WriteNames(json, "leaked", report.Leaked);
        WriteNames(json, "running", report.Running);
        WriteFinishing(json, report.Finishing);
        if (report.Tests is { } tests) WriteTests(json, tests);
        WriteDiagnostics(json, report.Diagnostics, root);
        json.WriteEndObject();
    }

    private static void WriteFinishing(Utf8JsonWriter json, ImmutableArray<FinishingCalls> finishing)
    {
        json.WriteStartObject("finishing");
        foreach (var (method, calls) in finishing) json.WriteNumber(method, calls);
        json.WriteEndObject();
    }

    private static void WriteTests(Utf8JsonWriter json, TestSummary tests)
    {
        json.WriteStartObject("tests");
        json.WriteNumber("found", tests.Found);
        json.WriteNumber("run", tests.Run);
        json.WriteNumber("failed", tests.Failed);
        json.WriteNumber("skipped", tests.Skipped);
        json.WriteNumber("milliseconds", Math.Round(tests.Milliseconds, 3));
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string property, ImmutableArray<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void WriteTimings(Utf8JsonWriter json, EditTimings timings)
    {
        json.WriteStartObject("milliseconds");
        json.WriteNumber("noticed", Math.Round(timings.Noticed, 3));
        json.WriteNumber("compile", Math.Round(timings.Compile, 3));
        json.WriteNumber("link", Math.Round(timings.Link, 3));
        json.WriteNumber("apply", Math.Round(timings.Apply, 3));
        json.WriteNumber("total", Math.Round(timings.Total, 3));
        json.WriteEndObject();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, ImmutableArray<ScriptDiagnostic> diagnostics, string root)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics) WriteDiagnostic(json, diagnostic, root);
        json.WriteEndArray();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, ScriptDiagnostic diagnostic, string root)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", Lower(diagnostic.Severity));
        json.WriteString("file", ScriptPath.Relative(root, diagnostic.File));
        json.WriteNumber("line", diagnostic.Line);
        json.WriteNumber("column", diagnostic.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteEndObject();
    }

    /// <summary>A kind or a severity as it is written for tools.</summary>
    public static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
