using System.Text;
using System.Text.RegularExpressions;

namespace Molt.Python.Scripts;

/// <summary>The encoding that a comment in one of the first two lines declares, as PEP 263 has it.</summary>
internal static partial class DeclaredEncoding
{
    // What Python calls it, and .NET does not.
    private static readonly string[] Latin1Names = ["latin-1", "l1", "iso-latin-1"];

    private const int LongestHead = 1024;

    /// <summary>The encoding; null where none is declared, or one that .NET does not know: the text is read as UTF-8 then.</summary>
    public static Encoding? Of(byte[] content)
    {
        var lines = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, LongestHead)).Split(['\n', '\r'], 3);
        foreach (var line in lines.Take(2))
        {
            if (Cookie().Match(line) is { Success: true } cookie) return Named(cookie.Groups[1].Value);
            if (!Blank().IsMatch(line)) return null;
        }
        return null;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            var plain = name.Replace('_', '-').ToLowerInvariant();
            return Latin1Names.Contains(plain) ? Encoding.Latin1 : CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")]
    private static partial Regex Cookie();

    [GeneratedRegex(@"^[ \t\f]*(?:#.*)?$")]
    private static partial Regex Blank();
}
