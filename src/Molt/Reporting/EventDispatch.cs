namespace Molt.Reporting;

/// <summary>
/// Raises the reloader's events: a handler that throws is logged, and neither the other handlers nor the reloader notice.
/// </summary>
internal sealed class EventDispatch(ReloaderLog log)
{
    /// <summary>Calls each handler in the order of subscription.</summary>
    /// <param name="sender">Whose event it is.</param>
    /// <param name="name">The event, as the log names it.</param>
    /// <param name="handlers">The event's delegate, null without handlers.</param>
    /// <param name="report">What the handlers get.</param>
    public void Raise(object sender, string name, EventHandler<EditReport>? handlers, EditReport report)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(handlers)) Call(sender, name, handler, report);
    }

    /// <summary>The same for events without data.</summary>
    public static void Raise(object sender, string name, EventHandler? handlers, ReloaderLog log)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(handlers))
        {
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

    private void Call(object sender, string name, EventHandler<EditReport> handler, EditReport report)
    {
        try
        {
            handler(sender, report);
        }
        catch (Exception exception)
        {
            log.HandlerThrew(name, exception);
        }
    }
}
