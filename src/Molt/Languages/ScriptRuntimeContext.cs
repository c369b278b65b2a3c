using System.Reflection;
using Microsoft.Extensions.Logging;
using Molt.Model;

namespace Molt.Languages;

/// <summary>What a reloader offers to a language.</summary>
public sealed class ScriptRuntimeContext
{
    internal ScriptRuntimeContext(ILoggerFactory loggers, ReloaderOptions options, Func<string, Type?> findType, Func<Type, TypeChanges?> findChanges) =>
        (Loggers, Tests, Mode, FindType, FindChanges) = (loggers, options.Tests, options.Mode, findType, findChanges);

    /// <summary>Whether an assembly has types of C# scripts, of any reloader. Which of them are live, and which are gone, <see cref="FindType"/> knows.</summary>
    /// <param name="assembly">Any assembly of the process.</param>
    public static bool IsOfScripts(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return ScriptAssemblyNames.IsScripts(assembly.GetName().Name!);
    }

    /// <summary>Where messages go. Loggers made of it never throw.</summary>
    public ILoggerFactory Loggers { get; }

    /// <summary>How edits are tested before they go live.</summary>
    public TestOptions Tests { get; }

    /// <summary>What an edit of a class means for the objects that exist.</summary>
    public ReloadMode Mode { get; }

    /// <summary>
    /// Finds a type of the C# scripts by its full name, as they are, and within <see cref="IScriptRuntime.Try"/> as the same edit is about to make them; null when there is none.
    /// Thread-safe.
    /// </summary>
    public Func<string, Type?> FindType { get; }

    /// <summary>
    /// Finds how the members that the live sources of a type have differ from those that reflection shows with it; null for a type that is not of these scripts, and for one that others have
    /// replaced. Thread-safe.
    /// </summary>
    public Func<Type, TypeChanges?> FindChanges { get; }
}
