using System.Globalization;
using System.Text.Json;

namespace Molt.Cli.Display;

/// <summary>One line of an events file, as one wants to read it.</summary>
/// <param name="IsLive">Whether it tells of an edit, or a load, that went live.</param>
/// <param name="Text">The generation, the local time, what became of it, how long it took, and the files.</param>
internal sealed record HistoryLine(bool IsLive, string Text)
{
    /// <summary>Null for what is no event: half a line of a process that was killed, or somebody else's.</summary>
    public static HistoryLine? Of(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Of(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static HistoryLine Of(JsonElement edit)
    {
        var kind = edit.GetProperty("kind").GetString()!;
        var time = edit.GetProperty("at").GetDateTimeOffset().ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var duration = Headline.Duration(edit.GetProperty("milliseconds").GetProperty("total").GetDouble());
        var files = string.Join(", ", edit.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        var back = edit.TryGetProperty("rolledBackTo", out var target) ? $" (back to {target.GetInt32()})" : "";
        return new(kind is "loaded" or "applied", $"{edit.GetProperty("generation").GetInt32(),5}  {time}  {kind,-7}  {duration,7}  {files}{back}".TrimEnd());
    }
}
