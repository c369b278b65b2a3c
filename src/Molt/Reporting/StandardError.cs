namespace Molt.Reporting;

/// <summary>Standard error, written whole lines at a time so that they do not mix with what other threads write.</summary>
internal static class StandardError
{
    /// <summary>Writes a text that ends in a line feed. Thread-safe; never throws because of where it goes.</summary>
    public static void Write(string text)
    {
        try
        {
            Console.Error.Write(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Closed, or redirected to a full disk: this is where failures are told, so there is nowhere left to tell this one,
            // and the scripts go on running.
            _ = exception;
        }
    }

    /// <summary>Writes a line of Molt's own: <c>molt: message</c>.</summary>
    public static void WriteMessage(string message) => Write($"molt: {message}\n");
}
