using System.Text;
using Molt.Reporting;

namespace Molt.Rehearsing.Processes;

/// <summary>Reads what a process writes, for the log, up to a limit: it has to be read, or the process would wait.</summary>
internal sealed class ChildOutput
{
    /// <summary>How long to wait for the rest of what an ended process wrote, in milliseconds.</summary>
    public const int Patience = 2_000;

    private const int MostCharacters = 32_768;
    private const int LongestLine = 2_000;

    // What the runtime says first, before it says why.
    private const string FailFast = "Process terminated.";

    private readonly StreamReader reader;
    private readonly ReloaderLog log;
    private readonly Task reading;
    private readonly StringBuilder line = new();
    private volatile string beginning = "";
    private long left = MostCharacters;

    public ChildOutput(StreamReader reader, ReloaderLog log)
    {
        (this.reader, this.log) = (reader, log);
        reading = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The first that was written since <see cref="Begin"/>.</summary>
    public string Beginning => beginning;

    /// <summary>Logs again, up to the limit.</summary>
    public void Begin()
    {
        beginning = "";
        Interlocked.Exchange(ref left, MostCharacters);
    }

    public void WaitForEnd() => reading.Wait(Patience);

    private void Read()
    {
        var buffer = new char[4096];
        while (ReadInto(buffer) is > 0 and var count) Take(buffer.AsSpan(0, count));
        EndLine();
    }

    private int ReadInto(char[] buffer)
    {
        try
        {
            return reader.Read(buffer);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            return 0;
        }
    }

    private void Take(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (Interlocked.Read(ref left) <= 0) return;
            if (character == '\n') EndLine();
            else if (line.Length < LongestLine) line.Append(character);
            if (Interlocked.Decrement(ref left) == 0) Stop();
        }
    }

    private void Stop()
    {
        EndLine();
        log.TestProcessWrote("... what follows is not logged");
    }

    private void EndLine()
    {
        var text = line.ToString().TrimEnd('\r');
        line.Clear();
        if (text.Length == 0) return;
        if (beginning.Length == 0) beginning = text;
        else if (beginning == FailFast) beginning += $" {text}";
        log.TestProcessWrote(text);
    }
}
