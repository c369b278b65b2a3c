using Microsoft.Extensions.Logging;

namespace Molt.Languages;

/// <summary>What a reloader offers to a language.</summary>
public sealed class ScriptRuntimeContext
{
    internal ScriptRuntimeContext(ILoggerFactory loggers, TestOptions tests, ReloadMode mode, Func<string, Type?> findType) =>
        (Loggers, Tests, Mode, FindType) = (loggers, tests, mode, findType);

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
}
