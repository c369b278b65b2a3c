using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Mud.Tests.World;

/// <summary>Lines that arrive by and by. Waiting for one passes over those before it.</summary>
internal sealed class Lines
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<string> arriving = Channel.CreateUnbounded<string>();
    private readonly List<string> passed = [];

    internal void Add(string line) => arriving.Writer.TryWrite(line);

    internal void End() => arriving.Writer.TryComplete();

    internal Task<string> ExpectAsync(string part) => ExpectAsync(line => line.Contains(part), part);

    internal Task<string> ExpectMatchAsync(string pattern) => ExpectAsync(line => Regex.IsMatch(line, pattern), pattern);

    /// <summary>Waits until no more lines can come.</summary>
    internal async Task ExpectEndAsync()
    {
        using var patience = Wait();
        await foreach (var line in arriving.Reader.ReadAllAsync(patience.Token)) passed.Add(line);
    }

    private static CancellationTokenSource Wait()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        return patience;
    }

    private async Task<string> ExpectAsync(Predicate<string> isExpected, string expected)
    {
        using var patience = Wait();
        try
        {
            while (true)
            {
                var line = await arriving.Reader.ReadAsync(patience.Token);
                passed.Add(line);
                if (isExpected(line)) return line;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ChannelClosedException)
        {
            throw new Xunit.Sdk.XunitException($"Expected: {expected}\nGot:\n{string.Join('\n', passed)}");
        }
    }
}
