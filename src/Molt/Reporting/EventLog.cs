namespace Molt.Reporting;

/// <summary>
/// Appends each report to a file as one line of JSON, on disk when <see cref="Write"/> returns. Thread-safe, and never
/// throws because of the file: while it cannot be written the lines wait here, and go out before the next one that can.
/// </summary>
/// <remarks>
/// The file is opened for each event rather than kept open: a file that was removed, rotated, or whose directory came back
/// is then simply the next one, where an open handle would write to a file that nobody can see.
/// </remarks>
/// <param name="path">The events file.</param>
/// <param name="root">The full path of the script directory that files are written relative to.</param>
/// <param name="complain">Told once when writing begins to fail, and once when it works again.</param>
internal sealed class EventLog(string path, string root, Action<string> complain)
{
    // A disk that stays full must not fill the memory too.
    internal const int MostWaiting = 10_000;

    private readonly string path = Path.GetFullPath(path);
    private readonly Queue<byte[]> waiting = new();
    private readonly Lock gate = new(); // guards the fields, and that lines are written one after the other
    private bool failing;
    private int lost;

    /// <summary>Appends the report, after those that could not be written before.</summary>
    public void Write(EditReport report)
    {
        lock (gate)
        {
            Enqueue(EditReportJson.Line(report, root));
            try
            {
                AppendWaiting();
                TellOfRecovery();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                TellOfFailure(exception);
            }
        }
    }

    private void Enqueue(byte[] line)
    {
        waiting.Enqueue(line);
        if (waiting.Count <= MostWaiting) return;
        waiting.Dequeue();
        lost++;
    }

    private void AppendWaiting()
    {
        using var file = new EventFile(path);
        while (waiting.TryPeek(out var line))
        {
            file.Append(line);
            waiting.Dequeue();
        }
    }

    private void TellOfFailure(Exception exception)
    {
        if (!failing) complain($"cannot write events to {path}, trying again at the next one: {exception.Message}");
        failing = true;
    }

    private void TellOfRecovery()
    {
        if (failing) complain($"writing events to {path} again; {(lost == 0 ? "none were" : $"the oldest {lost} were")} lost.");
        failing = false;
        lost = 0;
    }
}
