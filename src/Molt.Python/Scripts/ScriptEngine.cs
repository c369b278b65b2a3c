using System.Collections.Immutable;
using Molt.Languages;
using Molt.Python.Hosting;
using Molt.Python.Native;
using Molt.Python.Objects;

namespace Molt.Python.Scripts;

/// <summary>The engine that is written in Python, as this side uses it: <c>Engine/molt/_engine/host.py</c>. Thread-safe, by the interpreter's lock.</summary>
internal sealed class ScriptEngine
{
    private readonly PythonObject host;

    private readonly ScriptRuntimeContext context;

    private ScriptEngine(PythonObject host, ScriptRuntimeContext context) => (this.host, this.context) = (host, context);

    /// <summary>Starts Python, unless it runs, and an engine in it.</summary>
    /// <exception cref="PythonNotFoundException">There is no Python.</exception>
    public static ScriptEngine Start(PythonLanguage language, ScriptRuntimeContext context)
    {
        language.Options.LoggerFactory ??= context.Loggers;
        var python = PythonRuntime.Start(language.Options);
        using var module = python.Import("molt._engine.host");
        using var entered = InterpreterLock.Enter();
        var tests = context.Tests;
        var host = module.CallMethod("Host", new Dictionary<string, object>
        {
            ["mode"] = context.Mode == ReloadMode.Overwrite ? "overwrite" : "update",
            ["delete_removed"] = language.DeleteRemoved,
            ["run_tests"] = tests.Mode != TestMode.Off,
            ["tests_decide"] = tests.Mode == TestMode.Gate,
            ["test_timeout"] = tests.TestTimeLimit.TotalSeconds,
            ["gate_timeout"] = tests.GateTimeLimit.TotalSeconds,
        });
        foreach (var validator in language.Validators) host.CallMethod("add_validator", validator);
        TypeCatalog.Ask(context.FindType);
        SourceChanges.Ask(context.FindChanges);
        return new(host, context);
    }

    /// <summary>Says what is wrong with scripts that nobody runs.</summary>
    /// <exception cref="PythonNotFoundException">There is no Python.</exception>
    public static IReadOnlyList<ScriptDiagnostic> Check(PythonLanguage language, IReadOnlyList<ScriptChange> scripts)
    {
        using var module = PythonRuntime.Start(language.Options).Import("molt._engine.host");
        using var entered = InterpreterLock.Enter();
        using var host = module.CallMethod("Host", new Dictionary<string, object>());
        foreach (var validator in language.Validators) host.CallMethod("add_validator", validator);
        using var answer = host.CallMethod("check", Plain(scripts));
        host.CallMethod("close").Dispose();
        return [.. answer.Items().Select(DiagnosticOf)];
    }

    /// <summary>Finds out whether changes can go live. What runs meanwhile finds what their edit brings in C#.</summary>
    public PreparedEdit Prepare(IReadOnlyList<ScriptChange> changes, ScriptTrial trial)
    {
        using var entered = InterpreterLock.Enter();
        using var members = trial.FindChanges is { } tried ? TriedMembers.Show(context.FindChanges, tried, host.GetAttribute("is_trying_here")) : null;
        using var answer = TypeCatalog.With(context.FindType, () => host.CallMethod("prepare", Plain(changes)));
        var (succeeded, refusesAll, isTestsOnly) = (answer.GetItem(1).As<bool>(), answer.GetItem(2).As<bool>(), answer.GetItem(3).As<bool>());
        return new(answer.GetItem(0), succeeded, refusesAll, isTestsOnly, [.. answer.GetItem(4).Items().Select(DiagnosticOf)], SummaryOf(answer.GetItem(5)));
    }

    /// <summary>Gives the Python classes of types of C# scripts what edits made of those, and then has hooks told, now that all of the edit is live.</summary>
    public void Follow()
    {
        using var entered = InterpreterLock.Enter();
        TypeCatalog.With(context.FindType, () =>
        {
            PythonClasses.Follow();
            host.CallMethod("follow").Dispose();
            return true;
        });
    }

    /// <summary>Makes an edit live.</summary>
    /// <exception cref="PythonException">It failed, by a bug of the engine: nothing has changed.</exception>
    public ScriptMembers Commit(PreparedEdit edit)
    {
        using var entered = InterpreterLock.Enter();
        using var answer = TypeCatalog.With(context.FindType, () => host.CallMethod("commit", edit.Attempt));
        var lists = answer.Items().Select(list => list.As<List<string>>().Order(StringComparer.Ordinal).ToImmutableArray()).ToList();
        return new() { Updated = lists[0], Added = lists[1], Removed = lists[2], Replaced = lists[3], Leaked = lists[4] };
    }

    /// <summary>Gives an edit up.</summary>
    public void Discard(PreparedEdit edit) => host.CallMethod("discard", edit.Attempt).Dispose();

    /// <summary>What has a full name; null when nothing has.</summary>
    public PythonObject? Find(string name)
    {
        using var found = host.CallMethod("find", name);
        return found.IsNone ? null : found.GetItem(0);
    }

    /// <summary>Whether something can be called.</summary>
    public bool IsCallable(PythonObject found) => host.CallMethod("is_callable", found).As<bool>();

    /// <summary>Whether something is a class.</summary>
    public bool IsClass(PythonObject found) => host.CallMethod("is_class", found).As<bool>();

    /// <summary>The names of the classes that derive from a type of .NET.</summary>
    public IReadOnlyList<string> ClassesFor(Type wanted)
    {
        using var entered = InterpreterLock.Enter();
        using var type = new PythonObject(ObjectHandle.Share(PythonClasses.For(wanted).Pointer));
        return host.CallMethod("classes_for", type).As<List<string>>();
    }

    /// <summary>What runs <c>main.py</c>; null when there is none.</summary>
    public Func<string[], int>? FindEntryPoint()
    {
        var found = host.CallMethod("entry_point");
        return found.IsNone ? null : arguments => found.Call(arguments.ToList()).As<int>();
    }

    /// <summary>Takes the scripts out of Python. What holds their objects goes on.</summary>
    public void Close()
    {
        using var entered = InterpreterLock.Enter();
        TypeCatalog.AskNoMore(context.FindType);
        SourceChanges.AskNoMore(context.FindChanges);
        host.CallMethod("close").Dispose();
    }

    private static List<(string, string, string, string?)> Plain(IReadOnlyList<ScriptChange> changes) => [.. changes.Select(change => (change.BaseNamespace, change.Root, change.Path, change.Text))];

    // What Python prints of an exception belongs to what its author is told.
    private static ScriptDiagnostic DiagnosticOf(PythonObject item)
    {
        var details = item.GetItem(6);
        var text = item.GetItem(5).As<string>();
        return new(
            item.GetItem(0).As<string>(), Enum.Parse<ScriptSeverity>(item.GetItem(1).As<string>(), ignoreCase: true), item.GetItem(2).As<string>(), item.GetItem(3).As<int>(),
            item.GetItem(4).As<int>(), details.IsNone ? text : $"{text}\n{details.As<string>()}");
    }

    private static TestSummary? SummaryOf(PythonObject counts)
    {
        if (counts.IsNone) return null;
        var (passed, failed, skipped) = (counts.GetItem(0).As<int>(), counts.GetItem(1).As<int>(), counts.GetItem(2).As<int>());
        return new(passed + failed + skipped, passed + failed, failed, skipped, counts.GetItem(3).As<double>());
    }
}
