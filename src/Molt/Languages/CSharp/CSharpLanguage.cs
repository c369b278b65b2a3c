using Molt.Applying;
using Molt.Calling;
using Molt.Compiling;
using Molt.Pipeline;
using Molt.Validating;

namespace Molt.Languages.CSharp;

/// <summary>C#, for one reloader.</summary>
/// <param name="options">The reloader's.</param>
/// <param name="validator">Has a say in what compiles; null where nobody has.</param>
internal sealed class CSharpLanguage(ReloaderOptions options, Validator? validator = null) : IScriptLanguage
{
    private const string Extension = ".cs";

    private readonly Lazy<EditPipeline> pipeline = new(() => new EditPipeline(Compiler.For(options), options.Collectible, options.Mode, validator));

    public string Name => "C#";

    /// <summary>The stages of its edits.</summary>
    public EditPipeline Pipeline => pipeline.Value;

    /// <summary>What is live.</summary>
    public LiveGeneration Live { get; } = new();

    /// <summary>The delegates that the host has.</summary>
    public BoundCalls Bound { get; } = new();

    /// <summary>Whether a file is written in C#, by its name or path.</summary>
    public static bool IsSource(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public bool IsScript(string fileName) => IsSource(fileName);

    public IReadOnlyList<ScriptDiagnostic> Check(IReadOnlyList<ScriptChange> scripts) => Pipeline.Check(CSharpScripts.Files(scripts), withTests: options.Tests.Frameworks.Count > 0);

    public IScriptRuntime Start(ScriptRuntimeContext context) => new CSharpScripts(Pipeline, Live, Bound, options.Services);
}
