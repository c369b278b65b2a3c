namespace Molt.Reporting;

/// <summary>The process's standard error, written whole texts at a time so that they do not mix with what other threads write.</summary>
/// <remarks>
/// Not <see cref="Console.Error"/>: scripts may have put a writer of their own there, and it writes 256 bytes at a time. Not a
/// <see cref="FileStream"/> either: that one keeps its own position, and would write over the scripts' text in a file.
/// </remarks>
internal static class StandardError
{
    private static readonly Stream Stream = Console.OpenStandardError();

    /// <summary>Writes a text that ends in a line feed. Thread-safe; never throws because of where it goes.</summary>
    public static void Write(string text)
    {
        try
        {
            Stream.Write(Console.OutputEncoding.GetBytes(text));
        }
        catch (IOException exception)
        {
            // Redirected to a full disk: this is where failures are told, so there is nowhere left to tell this one, and the
            // scripts go on running.
            _ = exception;
        }
    }

    /// <summary>Writes a line of Molt's own: <c>molt: message</c>.</summary>
    public static void WriteMessage(string message) => Write($"molt: {message}\n");
}
