using System.Collections.Immutable;
using Molt.Reporting;

namespace Molt.Languages;

/// <summary>What runs the scripts of a reloader, a runtime for each language, and who can be asked for what they have. Thread-safe.</summary>
/// <param name="names">Which files are whose.</param>
/// <param name="context">What the languages get.</param>
internal sealed class ScriptRuntimes(ScriptNames names, ScriptRuntimeContext context) : IDisposable
{
    private readonly ImmutableArray<(IScriptLanguage Language, IScriptRuntime Runtime)> all = [.. names.Languages.Select(language => (language, language.Start(context)))];

    /// <summary>The runtimes in the order of an edit: each finds there what those before it bring.</summary>
    public IEnumerable<IScriptRuntime> InOrder => all.Select(entry => entry.Runtime);

    // C# is the last to be asked for a name. Its names are capitalized, and those of Python are not: they do not meet.
    private IEnumerable<IScriptRuntime> ByName => InOrder.Reverse();

    /// <summary>What runs a file, by its path; null when it is no script.</summary>
    public IScriptRuntime? Of(string path) => names.LanguageOf(path) is { } owner ? all.First(entry => entry.Language == owner).Runtime : null;

    /// <inheritdoc cref="IScriptRuntime.TryBind"/>
    public Delegate? TryBind(string memberName, Type delegateType) => ByName.Select(runtime => runtime.TryBind(memberName, delegateType)).FirstOrDefault(found => found is not null);

    /// <inheritdoc cref="IScriptRuntime.TryCreate"/>
    public object? TryCreate(string typeName, Type wanted, object?[] arguments) =>
        ByName.Select(runtime => runtime.TryCreate(typeName, wanted, arguments)).FirstOrDefault(found => found is not null);

    /// <inheritdoc cref="IScriptRuntime.ClassesFor"/>
    public IEnumerable<ScriptClass> ClassesFor(Type wanted) => InOrder.SelectMany(runtime => runtime.ClassesFor(wanted));

    /// <summary>The entry points of all languages that have one.</summary>
    public IReadOnlyList<Func<string[], int>> FindEntryPoints() => [.. InOrder.Select(runtime => runtime.FindEntryPoint()).OfType<Func<string[], int>>()];

    /// <inheritdoc cref="IScriptRuntime.Follow"/>
    /// <param name="log">Where what they throw goes: the edit is live.</param>
    public void Follow(ReloaderLog log)
    {
        foreach (var runtime in InOrder)
        {
            try
            {
                runtime.Follow();
            }
            catch (Exception exception)
            {
                log.InternalError(nameof(Languages), exception);
            }
        }
    }

    public void Dispose()
    {
        foreach (var runtime in InOrder) runtime.Dispose();
    }
}
