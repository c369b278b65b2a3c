using Molt.Reporting;
using Xunit;

namespace Molt.Tests.Reporting;

public sealed class ReloaderLogTests
{
    private readonly RecordedLog recorded = new();

    [Fact]
    public void EveryMessageHasItsEventIdAndLevel()
    {
        var log = new ReloaderLog(recorded);
        var bug = new InvalidOperationException("bug");

        log.InternalError("Linking", bug);
        log.HandlerThrew("Reloaded", bug);
        log.FellBackToPolling("/game/scripts", "no watches left", 500);

        Assert.Equal(
            """
            Molt.Reloader 10 InternalError Error: Linking failed; the running code is unchanged, and the next save is tried. This is a bug in Molt, please report it
            Molt.Reloader 11 HandlerThrew Error: A handler of Reloaded threw; the edit stands and the other handlers were called
            Molt.Reloader 12 FellBackToPolling Warning: Cannot watch /game/scripts (no watches left); polling it every 500 ms instead
            """,
            string.Join('\n', recorded.Lines));
        Assert.Equal([bug, bug, null], recorded.Exceptions);
    }
}
