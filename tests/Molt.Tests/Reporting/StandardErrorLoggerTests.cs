using Microsoft.Extensions.Logging;
using Molt.Reporting;
using Xunit;

namespace Molt.Tests.Reporting;

public sealed class StandardErrorLoggerTests
{
    private readonly List<string> written = [];

    [Fact]
    public void WarningsAndErrorsAreWrittenAndNothingElse()
    {
        var logger = new StandardErrorLogger(written.Add);

        foreach (var level in Enum.GetValues<LogLevel>()) logger.Log(level, "{Level} text", level);

        Assert.Equal(["molt: Warning text\n", "molt: Error text\n", "molt: Critical text\n"], written);
    }

    [Fact]
    public void AnExceptionFollowsItsMessage()
    {
        new StandardErrorLogger(written.Add).LogError(new InvalidOperationException("why"), "what");

        Assert.Equal("molt: what\nSystem.InvalidOperationException: why\n", Assert.Single(written));
    }

    [Fact]
    public void TheFactoryLeavesOutTheCategoriesThatItIsTold()
    {
        using var factory = new StandardErrorLoggerFactory(EditLog.Category);

        Assert.False(factory.CreateLogger(EditLog.Category).IsEnabled(LogLevel.Error));
        Assert.True(factory.CreateLogger("Molt.Linking").IsEnabled(LogLevel.Error));
    }
}
