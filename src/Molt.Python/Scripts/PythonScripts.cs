using Molt.Languages;
using Molt.Python.Calling;

namespace Molt.Python.Scripts;

/// <summary>The Python scripts of one reloader. What becomes of them is decided by the engine, which is written in Python (<c>Engine/molt</c>).</summary>
internal sealed class PythonScripts(PythonLanguage language, ScriptRuntimeContext context) : IScriptRuntime
{
    private volatile ScriptEngine? engine; // null before the first script

    /// <summary>Counts the edits that went live: what was found by its name may be another thing after one.</summary>
    public int Generation { get; private set; }

    public IScriptAttempt Try(IReadOnlyList<ScriptChange> changes, ScriptTrial trial)
    {
        try
        {
            engine ??= ScriptEngine.Start(language, context);
        }
        catch (PythonNotFoundException missing)
        {
            return new MissingPython(changes, missing.Message);
        }
        trial.Checkpoint();
        return new PythonAttempt(engine, changes, trial, () => Generation++);
    }

    public void Follow() => engine?.Follow();

    public Delegate? TryBind(string memberName, Type delegateType)
    {
        if (engine is not { } running || running.Find(memberName) is not { } found) return null;
        if (!running.IsCallable(found)) throw new ArgumentException($"{memberName} is no function, but {found.TypeName}.", nameof(memberName));
        return DelegateCode.Bind(delegateType, new ScriptTarget(this, memberName, found));
    }

    public object? TryCreate(string typeName, Type wanted, object?[] arguments)
    {
        if (engine is not { } running || running.Find(typeName) is not { } found) return null;
        if (!running.IsClass(found)) throw new ArgumentException($"{typeName} is no class, but {found.TypeName}.", nameof(typeName));
        var made = found.Call(arguments);
        try
        {
            return made.As(wanted);
        }
        catch (InvalidCastException mismatch)
        {
            throw new ArgumentException($"An object of {typeName} is no {wanted}: {mismatch.Message}", nameof(typeName), mismatch);
        }
    }

    public IReadOnlyList<ScriptClass> ClassesFor(Type wanted) => [.. (engine?.ClassesFor(wanted) ?? []).Select(name => new ScriptClass(name, () => TryCreate(name, wanted, [])))];

    public Func<string[], int>? FindEntryPoint() => engine?.FindEntryPoint();

    public void Dispose()
    {
        engine?.Close();
        engine = null;
    }

    /// <summary>What has a name now; null when nothing has.</summary>
    public PythonObject? Find(string name) => engine?.Find(name);
}
