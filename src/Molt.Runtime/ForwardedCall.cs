using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Has the result of a call become that of another one, whose lambda or local function has become another one to the compiler while it waited: it waits for the call that it has become. Thread-safe as state machines are; called by linked code only.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ForwardedCall
{
    private const int Finished = -2;

    /// <summary>Ends a call with what the one has come to that it has become, or waits for that.</summary>
    /// <param name="own">The builder of the call.</param>
    /// <param name="next">The builder of the call that it has become.</param>
    /// <param name="state">The state of the call.</param>
    /// <param name="machine">The call.</param>
    public static void GoOn<TMachine>(ref AsyncTaskMethodBuilder own, ref AsyncTaskMethodBuilder next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var awaiter = Awaiter(next.Task);
        if (!awaiter.IsCompleted) own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        else if (Fault(next.Task, out state) is { } fault) own.SetException(fault);
        else own.SetResult();
    }

    /// <inheritdoc cref="GoOn{TMachine}(ref AsyncTaskMethodBuilder, ref AsyncTaskMethodBuilder, ref int, ref TMachine)"/>
    public static void GoOn<TResult, TMachine>(ref AsyncTaskMethodBuilder<TResult> own, ref AsyncTaskMethodBuilder<TResult> next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var awaiter = Awaiter(next.Task);
        if (!awaiter.IsCompleted) own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        else if (Fault(next.Task, out state) is { } fault) own.SetException(fault);
        else own.SetResult(next.Task.Result);
    }

    /// <inheritdoc cref="GoOn{TMachine}(ref AsyncTaskMethodBuilder, ref AsyncTaskMethodBuilder, ref int, ref TMachine)"/>
    public static void GoOn<TMachine>(ref AsyncValueTaskMethodBuilder own, ref AsyncValueTaskMethodBuilder next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var task = next.Task.AsTask();
        var awaiter = Awaiter(task);
        if (!awaiter.IsCompleted) own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        else if (Fault(task, out state) is { } fault) own.SetException(fault);
        else own.SetResult();
    }

    /// <inheritdoc cref="GoOn{TMachine}(ref AsyncTaskMethodBuilder, ref AsyncTaskMethodBuilder, ref int, ref TMachine)"/>
    public static void GoOn<TResult, TMachine>(ref AsyncValueTaskMethodBuilder<TResult> own, ref AsyncValueTaskMethodBuilder<TResult> next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        var task = next.Task.AsTask();
        var awaiter = Awaiter(task);
        if (!awaiter.IsCompleted) own.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
        else if (Fault(task, out state) is { } fault) own.SetException(fault);
        else own.SetResult(task.Result);
    }

    /// <summary>Ends a call that nobody has the result of: the one that it has become tells of its end itself.</summary>
    /// <inheritdoc cref="GoOn{TMachine}(ref AsyncTaskMethodBuilder, ref AsyncTaskMethodBuilder, ref int, ref TMachine)"/>
    public static void GoOn<TMachine>(ref AsyncVoidMethodBuilder own, ref AsyncVoidMethodBuilder next, ref int state, ref TMachine machine) where TMachine : IAsyncStateMachine
    {
        state = Finished;
        own.SetResult();
    }

    // Whoever waits for the call has said where to go on; the call itself goes on wherever its result comes from, as it would have ended there.
    private static ConfiguredTaskAwaitable.ConfiguredTaskAwaiter Awaiter(Task task) => task.ConfigureAwait(false).GetAwaiter();

    private static Exception? Fault(Task task, out int state)
    {
        state = Finished;
        try
        {
            task.GetAwaiter().GetResult();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
