using System.Collections.Immutable;
using Molt.Reporting;

namespace Molt.Languages;

/// <summary>What runs the scripts of a reloader that are not in C#, and who can be asked for what they have. Thread-safe.</summary>
internal sealed class ScriptRuntimes : IDisposable
{
    private readonly ScriptNames names;
    private readonly ImmutableDictionary<IScriptLanguage, IScriptRuntime> byLanguage;

    /// <param name="names">Which files are whose.</param>
    /// <param name="languages">The languages.</param>
    /// <param name="context">What they get; not asked for where there are none.</param>
    public ScriptRuntimes(ScriptNames names, IEnumerable<IScriptLanguage> languages, Func<ScriptRuntimeContext> context)
    {
        this.names = names;
        byLanguage = languages.Distinct().ToImmutableDictionary(language => language, language => language.Start(context()));
    }

    /// <summary>None.</summary>
    public static ScriptRuntimes None { get; } = new(ScriptNames.CSharp, [], () => throw new InvalidOperationException("There is no other language."));

    public bool IsEmpty => byLanguage.IsEmpty;

    /// <summary>What runs a file, by its path; null when it is C#, or no script.</summary>
    public IScriptRuntime? Of(string path) => names.LanguageOf(path) is { } language ? byLanguage[language] : null;

    /// <inheritdoc cref="IScriptRuntime.TryBind"/>
    public Delegate? TryBind(string memberName, Type delegateType) => byLanguage.Values.Select(runtime => runtime.TryBind(memberName, delegateType)).FirstOrDefault(found => found is not null);

    /// <inheritdoc cref="IScriptRuntime.TryCreate"/>
    public object? TryCreate(string typeName, Type wanted, params object?[] arguments) =>
        byLanguage.Values.Select(runtime => runtime.TryCreate(typeName, wanted, arguments)).FirstOrDefault(found => found is not null);

    /// <inheritdoc cref="IScriptRuntime.ClassesFor"/>
    public IEnumerable<string> ClassesFor(Type wanted) => byLanguage.Values.SelectMany(runtime => runtime.ClassesFor(wanted));

    /// <inheritdoc cref="IScriptRuntime.FindEntryPoint"/>
    public Func<string[], int>? FindEntryPoint() => byLanguage.Values.Select(runtime => runtime.FindEntryPoint()).FirstOrDefault(found => found is not null);

    /// <inheritdoc cref="IScriptRuntime.Follow"/>
    /// <param name="log">Where what they throw goes: the edit is live.</param>
    public void Follow(ReloaderLog log)
    {
        foreach (var runtime in byLanguage.Values)
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
        foreach (var runtime in byLanguage.Values) runtime.Dispose();
    }
}
