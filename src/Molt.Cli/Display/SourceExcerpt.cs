using System.Text;

namespace Molt.Cli.Display;

/// <summary>The line that a diagnostic is about, fit for a terminal.</summary>
/// <param name="Text">The line: tabs as spaces, no control characters, and only the part around the column when it is long.</param>
/// <param name="Caret">How many characters of <paramref name="Text"/> stand before the column.</param>
internal sealed record SourceExcerpt(string Text, int Caret)
{
    private const int TabWidth = 4;
    private const int Width = 120;

    /// <summary>The excerpt, or null when the diagnostic has no place or the file no such line any more.</summary>
    public static SourceExcerpt? Read(ScriptDiagnostic diagnostic)
    {
        if (diagnostic.Line < 1 || diagnostic.Column < 1) return null;
        var line = LineOf(diagnostic.File, diagnostic.Line);
        return line is null ? null : Of(line, diagnostic.Column);
    }

    internal static SourceExcerpt Of(string line, int column)
    {
        var before = Printable(line[..Math.Min(column - 1, line.Length)]);
        var text = before + Printable(line[Math.Min(column - 1, line.Length)..]);
        var skipped = text.Length <= Width ? 0 : Math.Clamp(before.Length - Width / 2, 0, text.Length - Width);
        return new SourceExcerpt(text.Substring(skipped, Math.Min(Width, text.Length)), before.Length - skipped);
    }

    // The file as it is now: for a save that was refused it almost always is what was compiled.
    private static string? LineOf(string file, int line)
    {
        try
        {
            return File.ReadLines(file).ElementAtOrDefault(line - 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character == '\t') printable.Append(' ', TabWidth);
            else printable.Append(char.IsControl(character) ? '\uFFFD' : character);
        }

        return printable.ToString();
    }
}
