using System.Threading.Channels;
using Xunit;

namespace Molt.Cli.Tests.Processes;

/// <summary>The lines that a process writes to one of its streams, to be waited for.</summary>
internal sealed class LineReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<string> unread = Channel.CreateUnbounded<string>();
    private readonly Lock gate = new(); // guards all
    private readonly List<string> all = [];
    private readonly Task reading;

    public LineReader(StreamReader stream) => reading = Task.Run(() => ReadAsync(stream));

    /// <summary>Goes on to the next line that contains the text.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public async Task<string> WaitForAsync(string text)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            while (true)
            {
                var line = await unread.Reader.ReadAsync(timeout.Token);
                if (line.Contains(text)) return line;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ChannelClosedException)
        {
            throw new TimeoutException($"No line with '{text}' in:\n{string.Join('\n', SoFar())}", exception);
        }
    }

    /// <summary>All lines, when the process has closed the stream.</summary>
    public async Task<string[]> AllAsync()
    {
        await reading.WaitAsync(Patience, TestContext.Current.CancellationToken);
        return SoFar();
    }

    private string[] SoFar()
    {
        lock (gate) return [.. all];
    }

    private async Task ReadAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            lock (gate) all.Add(line);
            unread.Writer.TryWrite(line);
        }

        unread.Writer.Complete();
    }
}
