using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Molt.Runtime;

/// <summary>
/// Has the result of a call become that of another one, whose lambda or local function has become another one to the compiler while it waited: it waits for the call that it has become. Thread-safe as state machines are; called by linked code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ForwardedCall
{
    private const int Finished = -2;

    private const string This = "<>4__this";
    private const string Link = "CS$<>8__locals";

    private static readonly ConditionalWeakTable<object, object[]> Formers = [];

    // As if it were at its first await, and at its first yield.
    private const int Waiting = 0;
    private const int Yielded = -4;

    /// <summary>Ends a call with what the one has come to that it has become, or waits for that.</summary>
    /// <param name="own">The builder of the call.</param>
    /// <param name="next">What the call promises that it has become; its result is asked for once, as it may come from a pool.</param>
    /// <param name="state">The state of the call.</param>
    /// <param name="machine">The call.</param>
    public static void GoOn<TMachine>(ref AsyncTaskMethodBuilder own, Task next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var awaiter = Awaiter(new ValueTask(next));
        if (!awaiter.IsCompleted) own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        else if (Fault(awaiter, out state) is { } fault) own.SetException(fault);
        else own.SetResult();
    }

    /// <inheritdoc cref="GoOn{TMachine}(ref AsyncTaskMethodBuilder, Task, ref int, ref TMachine)"/>
    public static void GoOn<TResult, TMachine>(ref AsyncTaskMethodBuilder<TResult> own, Task<TResult> next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var awaiter = Awaiter(new ValueTask<TResult>(next));
        if (!awaiter.IsCompleted) own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        else if (Fault(awaiter, out state, out var result) is { } fault) own.SetException(fault);
        else own.SetResult(result);
    }

    /// <inheritdoc cref="GoOn{TMachine}(ref AsyncTaskMethodBuilder, Task, ref int, ref TMachine)"/>
    public static void GoOn<TMachine>(ref AsyncValueTaskMethodBuilder own, ValueTask next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var awaiter = Awaiter(next);
        if (!awaiter.IsCompleted) own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        else if (Fault(awaiter, out state) is { } fault) own.SetException(fault);
        else own.SetResult();
    }

    /// <inheritdoc cref="GoOn{TMachine}(ref AsyncTaskMethodBuilder, Task, ref int, ref TMachine)"/>
    public static void GoOn<TResult, TMachine>(ref AsyncValueTaskMethodBuilder<TResult> own, ValueTask<TResult> next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var awaiter = Awaiter(next);
        if (!awaiter.IsCompleted) own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        else if (Fault(awaiter, out state, out var result) is { } fault) own.SetException(fault);
        else own.SetResult(result);
    }

    /// <inheritdoc cref="GoOn{TMachine}(ref AsyncTaskMethodBuilder, Task, ref int, ref TMachine)"/>
    public static void GoOn<TMachine>(ref PoolingAsyncValueTaskMethodBuilder own, ValueTask next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var awaiter = Awaiter(next);
        if (!awaiter.IsCompleted) own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        else if (Fault(awaiter, out state) is { } fault) own.SetException(fault);
        else own.SetResult();
    }

    /// <inheritdoc cref="GoOn{TMachine}(ref AsyncTaskMethodBuilder, Task, ref int, ref TMachine)"/>
    public static void GoOn<TResult, TMachine>(ref PoolingAsyncValueTaskMethodBuilder<TResult> own, ValueTask<TResult> next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var awaiter = Awaiter(next);
        if (!awaiter.IsCompleted) own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        else if (Fault(awaiter, out state, out var result) is { } fault) own.SetException(fault);
        else own.SetResult(result);
    }

    /// <summary>Ends a call that nobody has the result of: the one that it has become tells of its end itself.</summary>
    /// <param name="own">The builder of the call.</param>
    /// <param name="state">The state of the call.</param>
    public static void End(ref AsyncVoidMethodBuilder own, ref int state)
    {
        state = Finished;
        own.SetResult();
    }

    /// <summary>Whether an asynchronous iterator has been asked for an item, or for its end, and the one that it has become has yet to be asked; from then on it waits for that one.</summary>
    /// <param name="state">The state of the iterator.</param>
    public static bool Asks(ref int state)
    {
        if (state >= 0) return false;
        state = Waiting;
        return true;
    }

    /// <summary>Asks an asynchronous iterator for its next item, or for its end, or has it go on after an <c>await</c>.</summary>
    /// <param name="builder">Its builder.</param>
    /// <param name="promise">What it promises.</param>
    /// <param name="machine">The iterator.</param>
    public static void Ask<TMachine>(ref AsyncIteratorMethodBuilder builder, ref ManualResetValueTaskSourceCore<bool> promise, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        promise.Reset();
        builder.MoveNext(ref machine);
    }

    /// <summary>Has an item, or its end, of the asynchronous iterator that one has become, or waits for that.</summary>
    /// <param name="own">The builder of the iterator.</param>
    /// <param name="promise">What the iterator promises.</param>
    /// <param name="state">The state of the iterator.</param>
    /// <param name="current">Its item.</param>
    /// <param name="machine">The iterator.</param>
    /// <param name="promised">What the one promises that it has become.</param>
    /// <param name="next">That one; from its end on there is none, as the object may be enumerated once more.</param>
    public static void GoOn<TItem, TMachine, TNext>(ref AsyncIteratorMethodBuilder own, ref ManualResetValueTaskSourceCore<bool> promise, ref int state, ref TItem current, ref TMachine machine, ref ManualResetValueTaskSourceCore<bool> promised, ref TNext? next)
        where TMachine : IAsyncStateMachine
        where TNext : class, IAsyncEnumerator<TItem>, IValueTaskSource<bool>
    {
        var awaiter = Awaiter(new ValueTask<bool>(next!, promised.Version));
        if (!awaiter.IsCompleted)
        {
            own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
            return;
        }
        var fault = Fault(awaiter, out state, out var moved);
        current = next!.Current;
        if (moved)
        {
            state = Yielded;
        }
        else
        {
            next = null;
            own.Complete();
        }
        // Whoever waits for the item may ask for the next one at once.
        if (fault is not null) promise.SetException(fault);
        else promise.SetResult(moved);
    }

    /// <summary>Remembers what a call was made on for the one that it becomes, for as long as that one waits.</summary>
    /// <param name="machine">The call.</param>
    /// <param name="receiver">What it was made on; null for nothing.</param>
    /// <param name="next">The call that it becomes.</param>
    public static void Remember(object machine, object? receiver, object next)
    {
        var known = Formers.TryGetValue(machine, out var formers) ? formers : [];
        if (receiver is not null && !known.Contains(receiver)) known = [receiver, .. known];
        if (known.Length > 0) Formers.Add(next, known);
    }

    /// <summary>The closure, or object, of a class that a call had when it was one of another function; null if it had none.</summary>
    /// <param name="machine">The call.</param>
    public static T? Former<T>(object machine) where T : class =>
        Formers.TryGetValue(machine, out var formers) ? formers.Select(former => Find<T>(former)).FirstOrDefault(found => found is not null) : null;

    private static T? Find<T>(object closure) where T : class
    {
        for (object? next = closure; next is not null; next = Field(next, name => name.StartsWith(Link, StringComparison.Ordinal)))
        {
            if (next is T found || (found = (Field(next, name => name == This) as T)!) is not null) return found;
        }
        return null;
    }

    private static object? Field(object closure, Func<string, bool> isMeant) =>
        closure.GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).FirstOrDefault(field => isMeant(field.Name))?.GetValue(closure);

    // Whoever waits for the call has said where to go on; the call itself goes on wherever its result comes from, as it would have ended there.
    private static ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter Awaiter(ValueTask task) => task.ConfigureAwait(false).GetAwaiter();

    private static ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter Awaiter<TResult>(ValueTask<TResult> task) => task.ConfigureAwait(false).GetAwaiter();

    private static Exception? Fault(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter awaiter, out int state)
    {
        state = Finished;
        try
        {
            awaiter.GetResult();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static Exception? Fault<TResult>(ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter awaiter, out int state, out TResult result)
    {
        (state, result) = (Finished, default!);
        try
        {
            result = awaiter.GetResult();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
