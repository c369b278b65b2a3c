namespace Molt.Reporting;

/// <summary>Raises what edits did to classes, one class after another: to the event's handlers first, then to weak subscribers.</summary>
internal sealed class ClassEvents(object sender, EventDispatch dispatch)
{
    public event EventHandler<LiveType>? Created;

    public event EventHandler<LiveType>? Updated;

    public event EventHandler<LiveType>? Removed;

    public WeakSubscribers<ClassChange> Weak { get; } = new();

    /// <summary>Whether anybody wants to know.</summary>
    public bool HasHandlers => Created is not null || Updated is not null || Removed is not null || !Weak.IsEmpty;

    public void Raise(IEnumerable<ClassChange> changes)
    {
        foreach (var change in changes) Raise(change);
    }

    private void Raise(ClassChange change)
    {
        var (name, handlers) = change.Kind switch
        {
            ClassChangeKind.Created => (nameof(CodeReloader.ClassCreated), Created),
            ClassChangeKind.Updated => (nameof(CodeReloader.ClassUpdated), Updated),
            _ => (nameof(CodeReloader.ClassRemoved), Removed),
        };
        dispatch.Raise(sender, name, handlers, change.Class);
        foreach (var handler in Weak.Handlers()) dispatch.Call(name, () => handler(change));
    }
}
