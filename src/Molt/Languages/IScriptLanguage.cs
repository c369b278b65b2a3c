using System.Text;

namespace Molt.Languages;

/// <summary>
/// A language that scripts are written in. C# is one, and always there; others are for <see cref="ReloaderOptions.Languages"/>. The reloader watches, reads, queues, reports and remembers
/// the files of all languages alike; what becomes of them is the language's own affair.
/// </summary>
public interface IScriptLanguage
{
    /// <summary>What logs call it, as <c>Python</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Whether a file is a script of this language, by its name without folders. Of hidden and temporary files, and of those of a language before it, the reloader does not ask. Called by
    /// any thread.
    /// </summary>
    /// <param name="fileName">As <c>world.py</c>.</param>
    bool IsScript(string fileName);

    /// <summary>What a script says itself about its encoding; null where it says nothing, and is UTF-8 then. Byte order marks come first. Not asked by two threads at once.</summary>
    /// <param name="content">The file's bytes.</param>
    Encoding? EncodingOf(byte[] content) => null;

    /// <summary>Says what is wrong with scripts, without running any of them.</summary>
    /// <param name="scripts">All scripts of this language in a directory, which may be none; sorted by path.</param>
    IReadOnlyList<ScriptDiagnostic> Check(IReadOnlyList<ScriptChange> scripts) => [];

    /// <summary>Makes what runs one reloader's scripts. Called once a reloader, by its constructor: what takes time is done at the first script.</summary>
    /// <param name="context">What the reloader offers.</param>
    IScriptRuntime Start(ScriptRuntimeContext context);
}
