using System.Runtime.CompilerServices;
using Molt.Python.Calling;
using Molt.Python.Converting;
using Molt.Python.Hosting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>An event of an object as Python's value, for <c>+=</c> and <c>-=</c>.</summary>
internal sealed class EventSlot(object? target, Happening happening)
{
    // Who subscribed what: Python's bound methods are equal and not the same, so delegates made for them are found again by asking Python.
    private static readonly ConditionalWeakTable<object, List<Subscription>> Subscriptions = []; // the lists are guarded by the interpreter's lock

    private List<Subscription> Own => Subscriptions.GetOrCreateValue(target ?? happening.Owner);

    /// <summary>Subscribes a callable.</summary>
    public EventSlot Add(PythonObject handler)
    {
        Delegate subscriber;
        using (InterpreterLock.Enter()) subscriber = (Delegate)Converters.For(happening.HandlerType).BoxedFromPython(handler.Handle.Pointer)!;
        happening.Add(target, subscriber);
        using (InterpreterLock.Enter()) Own.Add(new(happening, handler, subscriber));
        return this;
    }

    /// <summary>Takes the last subscription of an equal callable back, if there is one.</summary>
    public EventSlot Remove(PythonObject handler)
    {
        if (Find(handler) is not { } found) return this;
        happening.Remove(target, found.Subscriber);
        using (InterpreterLock.Enter()) Own.Remove(found);
        return this;
    }

    public bool IsOf(object? other, Happening otherEvent) => ReferenceEquals(target, other) && happening.Equals(otherEvent);

    public override string ToString() => $"event {happening}";

    private Subscription? Find(PythonObject handler)
    {
        using var entered = InterpreterLock.Enter();
        foreach (var subscription in Own.ToArray().Reverse()) // comparing runs Python, which may change the list
            if (subscription.Event.Equals(happening) && Check.Status(CPython.PyObject_RichCompareBool(subscription.Handler.Handle.Pointer, handler.Handle.Pointer, DynamicOperators.Equal)) != 0) return subscription;
        return null;
    }

    private sealed record Subscription(Happening Event, PythonObject Handler, Delegate Subscriber);
}
