using System.Text;
using Molt.Languages;
using Molt.Python.Scripts;

namespace Molt.Python;

/// <summary>
/// Python scripts, for <see cref="ReloaderOptions.Languages"/>: files named <c>*.py</c> are modules of the directory's namespace, run by the CPython of the process, and are edited in
/// place like those in C#. CPython is looked for and started at the first of them; where there is none the files are refused, with the places that were looked at.
/// </summary>
public sealed class PythonLanguage : IScriptLanguage
{
    private const string Extension = ".py";

    /// <param name="options">Which Python; null for the one that is found. Read when it is started.</param>
    public PythonLanguage(PythonOptions? options = null) => Options = options ?? new PythonOptions();

    /// <summary>Which Python. Only the first one that is started in a process counts.</summary>
    public PythonOptions Options { get; }

    /// <summary>Whether what an edit takes out of a script is deleted from its module. Otherwise it goes on to exist for code that holds it, and is reported as leaked.</summary>
    public bool DeleteRemoved { get; set; }

    /// <summary>
    /// Asked about each script that would go live: its path, its text and its tree (of Python's module <c>ast</c>). What they answer with are the reasons against it, none when all is
    /// well.
    /// </summary>
    public IList<Func<string, string, PythonObject, IEnumerable<string>>> Validators { get; } = [];

    /// <inheritdoc/>
    public string Name => "Python";

    /// <inheritdoc/>
    public bool IsScript(string fileName) => fileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Encoding? EncodingOf(byte[] content) => DeclaredEncoding.Of(content);

    /// <inheritdoc/>
    public IReadOnlyList<ScriptDiagnostic> Check(IReadOnlyList<ScriptChange> scripts)
    {
        ArgumentNullException.ThrowIfNull(scripts);
        if (scripts.Count == 0) return []; // needs no Python
        try
        {
            return ScriptEngine.Check(this, scripts);
        }
        catch (PythonNotFoundException missing)
        {
            return new MissingPython(scripts, missing.Message).Diagnostics;
        }
    }

    /// <inheritdoc/>
    public IScriptRuntime Start(ScriptRuntimeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new PythonScripts(this, context);
    }
}
