namespace Molt.Reporting;

/// <summary>
/// Raises the reloader's events: a handler that throws is logged, and neither the other handlers nor the reloader notice.
/// </summary>
internal sealed class EventDispatch(ReloaderLog log)
{
    private volatile bool isOver;

    /// <summary>Calls each handler in the order of subscription.</summary>
    /// <param name="sender">Whose event it is.</param>
    /// <param name="name">The event, as the log names it.</param>
    /// <param name="handlers">The event's delegate, null without handlers.</param>
    /// <param name="argument">What the handlers get.</param>
    public void Raise<T>(object sender, string name, EventHandler<T>? handlers, T argument)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(handlers)) Call(name, () => handler(sender, argument));
    }

    /// <summary>The same for events without data.</summary>
    public static void Raise(object sender, string name, EventHandler? handlers, ReloaderLog log)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(handlers))
        {
            using var attended = log.Attend($"A handler of {name}");
            try
            {
                handler(sender, EventArgs.Empty);
            }
            catch (Exception exception)
            {
                log.HandlerThrew(name, exception);
            }
        }
    }

    /// <summary>Calls no handler any more. The one that asked for it was the last.</summary>
    public void End() => isOver = true;

    /// <summary>Calls one handler.</summary>
    public void Call(string name, Action handler)
    {
        if (isOver) return;
        using var attended = log.Attend($"A handler of {name}");
        try
        {
            handler();
        }
        catch (Exception exception)
        {
            log.HandlerThrew(name, exception);
        }
    }
}
