using Molt.Reporting;
using Xunit;

namespace Molt.Tests.Reporting;

public sealed class EventDispatchTests
{
    private readonly RecordedLog recorded = new();

    [Fact]
    public void AHandlerThatThrowsIsLoggedAndTheOthersAreCalledInOrder()
    {
        var called = new List<string>();
        EventHandler<EditReport> handlers = (_, _) => called.Add("first");
        handlers += (_, _) => throw new InvalidOperationException("thrown by a handler");
        handlers += (_, _) => called.Add("last");

        Dispatch().Raise(this, "Reloaded", handlers, Reports.Applied);

        Assert.Equal(["first", "last"], called);
        Assert.Contains("HandlerThrew", Assert.Single(recorded.Lines));
        Assert.Equal("thrown by a handler", Assert.Single(recorded.Exceptions)?.Message);
    }

    [Fact]
    public void HandlersGetTheSenderAndTheReport()
    {
        var got = new List<(object?, EditReport)>();
        var report = Reports.Applied;

        Dispatch().Raise(this, "Reloaded", (sender, arguments) => got.Add((sender, arguments)), report);

        var (sender, raised) = Assert.Single(got);
        Assert.Same(this, sender);
        Assert.Same(report, raised);
    }

    [Fact]
    public void AnEventWithoutHandlersIsNothing()
    {
        Dispatch().Raise(this, "Reloaded", null, Reports.Applied);

        Assert.Empty(recorded.Lines);
    }

    private EventDispatch Dispatch() => new(new ReloaderLog(recorded));
}
