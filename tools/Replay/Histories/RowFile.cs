using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Molt.Replay.Histories;

/// <summary>What one process of a run tells the one that started it: rows, and what it is about to do, which is what it crashed at when it ends.</summary>
internal sealed class RowFile(string path) : IDisposable
{
    private const int PhaseLength = 200;

    private readonly FileStream rows = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
    private readonly FileStream phase = new(PhaseOf(path), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);

    public void Dispose()
    {
        rows.Dispose();
        phase.Dispose();
    }

    public void Add(Row row)
    {
        rows.Write(Encoding.UTF8.GetBytes(Line(row)));
        rows.Flush();
    }

    /// <summary>For who is not the process of the run.</summary>
    public static void Append(string path, Row row) => File.AppendAllText(path, Line(row));

    /// <summary>Called some thousand times a commit: written over the last one, and left to the operating system, which survives the process.</summary>
    public void Tell(int number, string what)
    {
        phase.Position = 0;
        phase.Write(Encoding.UTF8.GetBytes($"{number} {what}".PadRight(PhaseLength)[..PhaseLength]));
        phase.Flush();
    }

    public static ImmutableArray<Row> Read(string path) => [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<Row>(line)!)];

    /// <summary>The number of the commit, and what was being done.</summary>
    public static (int Number, string What) LastOf(string path)
    {
        var text = File.ReadAllText(PhaseOf(path)).Trim();
        var blank = text.IndexOf(' ');
        return blank < 0 ? (0, text) : (int.Parse(text[..blank], System.Globalization.CultureInfo.InvariantCulture), text[(blank + 1)..]);
    }

    private static string Line(Row row) => $"{JsonSerializer.Serialize(row)}\n";

    private static string PhaseOf(string path) => $"{path}.phase";
}
