using Molt.Python.Converting;
using Molt.Python.Native;

namespace Molt.Python.Objects;

/// <summary>Tasks of .NET that Python awaits.</summary>
internal static class Awaiting
{
    public static bool IsAwaitable(Type type) =>
        type.IsAssignableTo(typeof(Task)) || type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    /// <summary>The task of what can be awaited.</summary>
    public static Task TaskOf(object awaitable) => awaitable switch
    {
        Task task => task,
        ValueTask task => task.AsTask(),
        _ => (Task)awaitable.GetType().GetMethod(nameof(ValueTask.AsTask))!.Invoke(awaitable, null)!,
    };

    /// <summary>Calls back when the task is done, on a thread of the pool.</summary>
    public static void WhenDone(object awaitable, Action done) =>
        TaskOf(awaitable).ContinueWith(_ => done(), CancellationToken.None, TaskContinuationOptions.DenyChildAttach, TaskScheduler.Default);

    /// <summary>What the task resulted in; its exception is thrown.</summary>
    public static object? ResultOf(object awaitable)
    {
        var task = TaskOf(awaitable);
        task.GetAwaiter().GetResult();
        var result = task.GetType().GetProperty("Result")?.GetValue(task);
        return result?.GetType().Name == "VoidTaskResult" ? null : result;
    }
}

/// <summary>Tasks. What Python awaits becomes one by running on an event loop that this project keeps for it; what is no awaitable is the result of a task that is done.</summary>
internal sealed class TaskConverter<T> : Converter<T?> where T : Task
{
    private readonly TaskSource source = typeof(T) == typeof(Task) ? new TaskSource<object?>() : (TaskSource)Activator.CreateInstance(typeof(TaskSource<>).MakeGenericType(typeof(T).GetGenericArguments()))!;

    public override nint ToPython(T? value) => value is null ? Nothing.Make() : Wrapping.Wrap(value);

    public override T? FromPython(nint o)
    {
        if (Wrapping.TryUnwrap(o, out var value) && value is T own) return own;
        return (T)(PythonKinds.Has(o, "__await__") ? source.Run(o) : source.Done(o));
    }

    public override int Distance(nint o)
    {
        if (Wrapping.TryUnwrap(o, out var value)) return value is T ? 0 : Impossible;
        return PythonKinds.IsNone(o) ? 1 : PythonKinds.Has(o, "__await__") ? 3 : Impossible;
    }
}

/// <summary>Makes tasks of a type of results.</summary>
internal abstract class TaskSource
{
    public abstract Task Run(nint awaitable);

    public abstract Task Done(nint result);
}

/// <inheritdoc/>
internal sealed class TaskSource<TResult> : TaskSource
{
    public override Task Run(nint awaitable)
    {
        var source = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var done = new Owned(Wrapping.Wrap((Action<PythonObject?, PythonObject?>)((result, exception) => Complete(source, result, exception))));
        using var started = new Owned(Invoke.Call(DotNetModule.Function("run_awaitable").Handle.Pointer, awaitable, done.Pointer));
        return source.Task;
    }

    public override Task Done(nint result) => Task.FromResult(ConverterOf<TResult>.Instance.FromPython(result));

    private static void Complete(TaskCompletionSource<TResult> source, PythonObject? result, PythonObject? exception)
    {
        try
        {
            if (exception is { IsNone: false }) source.SetException(exception.As<Exception>());
            else source.SetResult(result!.As<TResult>());
        }
        catch (Exception failure) when (failure is InvalidCastException or OverflowException)
        {
            source.SetException(failure);
        }
    }
}
