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
        log.HookThrew("Reloaded", "Game.Orc", bug);
        log.ScriptThrew(bug);

        Assert.Equal(
            """
            Molt.Linking 10 InternalError Error: Linking failed; the running code is unchanged, and the next save is tried. This is a bug in Molt, please report it
            Molt.Reporting 11 HandlerThrew Error: A handler of Reloaded threw; the edit stands and the other handlers were called
            Molt.Calling 16 HookThrew Error: Reloaded of Game.Orc threw; the edit stands and the other hooks are called
            Molt.Applying 17 ScriptThrew Error: Code of the scripts threw that runs before an edit goes live; the edit is refused
            """,
            string.Join('\n', recorded.Lines));
        Assert.Equal([bug, bug, bug, bug], recorded.Exceptions);
    }
}
