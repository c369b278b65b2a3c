namespace Molt.Fuzz;

/// <summary>
/// Delegates, enumerators and tasks of earlier versions, used after every edit: old code or new code may run, but nothing may
/// reach a program that it did not do itself.
/// </summary>
internal sealed class HeldCode
{
    private static readonly string[] Foreign =
    [
        "HotReloadException", "InvalidProgramException", "MissingMethodException", "MissingFieldException", "TypeLoadException", "BadImageFormatException",
        "InvalidCastException", "AccessViolationException", "MethodAccessException", "FieldAccessException", "ExecutionEngineException", "does not end",
        "TypeInitializationException", "EntryPointNotFoundException", "VerificationException",
    ];

    private readonly List<object> held = [];

    public void Add(IEnumerable<object> more) => held.AddRange(more);

    /// <summary>Uses what is held; answers with what went wrong, or null.</summary>
    public string? Use(Random random)
    {
        foreach (var one in held.ToList())
        {
            var answer = one switch
            {
                Func<string> function => FuzzProbe.Ask(function),
                IEnumerator<string> items => Advance(items),
                ValueTuple<TaskCompletionSource, Task<string>> pair => random.Next(3) == 0 ? Finish(pair.Item1, pair.Item2, one) : "",
                _ => throw new InvalidDataException($"{one} cannot be held."),
            };
            if (Foreign.Any(answer.Contains)) return $"held {one}: {answer}";
        }
        return null;
    }

    private string Advance(IEnumerator<string> items) => FuzzProbe.Ask(() =>
    {
        if (items.MoveNext()) return items.Current ?? "";
        items.Dispose();
        held.Remove(items);
        return "";
    });

    private string Finish(TaskCompletionSource gate, Task<string> task, object pair)
    {
        held.Remove(pair);
        gate.TrySetResult();
        return FuzzProbe.Ask(() => task.GetAwaiter().GetResult());
    }
}
