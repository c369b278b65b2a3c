using System.Text;

namespace Molt.Scripts;

/// <summary>
/// Turns a file's bytes into text: by the byte order mark, else as the language says, else UTF-8. Strictly: the compiler's own fallback to the machine's
/// code page would give the same file another meaning on another machine.
/// </summary>
internal static class SourceEncoding
{
    // UTF-32 before UTF-16: its little-endian mark begins with the other's.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly Encoding Unmarked = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The text without its mark, or null with the place (from 1) of the first byte that means nothing.</summary>
    public static string? Decode(byte[] bytes, Encoding? declared, out int line, out int column)
    {
        var marked = Marked.FirstOrDefault(candidate => bytes.AsSpan().StartsWith(candidate.Preamble));
        var encoding = marked ?? Strict(declared) ?? Unmarked;
        var markLength = marked?.Preamble.Length ?? 0;
        (line, column) = (0, 0);
        try
        {
            return encoding.GetString(bytes, markLength, bytes.Length - markLength);
        }
        catch (DecoderFallbackException e)
        {
            (line, column) = PlaceAfter(Encoding.GetEncoding(encoding.CodePage), bytes.AsSpan(markLength), e.Index);
            return null;
        }
    }

    private static Encoding? Strict(Encoding? declared) =>
        declared is null ? null : Encoding.GetEncoding(declared.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static (int Line, int Column) PlaceAfter(Encoding lenient, ReadOnlySpan<byte> bytes, int count)
    {
        var before = lenient.GetString(bytes[..Math.Clamp(count, 0, bytes.Length)]).AsSpan();
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
