using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Compiling;

/// <summary>A first compilation: the image as the compiler wrote it, and its debug information.</summary>
internal sealed record CompiledImage(ImmutableArray<byte> Image, ImmutableArray<byte> Symbols);

/// <summary>Makes candidates out of files, and the first image out of a candidate.</summary>
internal sealed class Compiler
{
    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug, allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable, deterministic: true,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        metadataImportOptions: MetadataImportOptions.Public);

    private readonly CSharpParseOptions parseOptions =
        ScriptSyntax.WithFileDirectives(new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None));

    private readonly CSharpCompilation empty;

    public Compiler(ImmutableArray<MetadataReference> references, bool implicitUsings) => empty = CSharpCompilation.Create(
        ScriptAssemblyNames.First, [Preamble.Parse(parseOptions, implicitUsings)], references, Options);

    public Candidate Empty => new(ImmutableSortedDictionary.Create<string, ScriptFile>(StringComparer.Ordinal), empty);

    /// <summary>The assemblies that scripts may refer to.</summary>
    public IEnumerable<AssemblyIdentity> ReferencedAssemblies => empty.ReferencedAssemblyNames;

    /// <summary>The candidate with these changes made.</summary>
    public Candidate Apply(Candidate candidate, IEnumerable<FileChange> changes)
    {
        var (files, compilation) = (candidate.Files.ToBuilder(), candidate.Compilation);
        foreach (var change in changes)
        {
            var before = files.GetValueOrDefault(change.Path);
            var after = change.After is null ? null : ScriptSyntax.Parse(change.After, parseOptions);
            compilation = Replace(compilation, before?.Tree, after?.Tree);
            if (after is null) files.Remove(change.Path);
            else files[change.Path] = after;
        }
        compilation = PartialStructs.Replace(compilation, PartialStructs.Text(files.Values), parseOptions);
        return new(files.ToImmutable(), compilation.WithOptions(OptionsFor(files.Values)));
    }

    /// <summary>Compiles everything; the image is null when there are errors among the diagnostics.</summary>
    public static (CompiledImage? Image, ImmutableArray<Diagnostic> Diagnostics) Emit(Candidate candidate)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = candidate.Compilation.Emit(
            image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        var compiled = result.Success ? new CompiledImage(Immutable(image), Immutable(symbols)) : null;
        return (compiled, result.Diagnostics);
    }

    private static ImmutableArray<byte> Immutable(MemoryStream stream) => ImmutableCollectionsMarshal.AsImmutableArray(stream.ToArray());

    private static CSharpCompilation Replace(CSharpCompilation compilation, SyntaxTree? before, SyntaxTree? after) => (before, after) switch
    {
        (null, null) => compilation,
        (null, _) => compilation.AddSyntaxTrees(after),
        (_, null) => compilation.RemoveSyntaxTrees(before),
        _ => compilation.ReplaceSyntaxTree(before, after),
    };

    /// <summary>Top-level statements are allowed in a program only; a library may have any number of <c>Main</c> methods.</summary>
    private static CSharpCompilationOptions OptionsFor(IEnumerable<ScriptFile> files) => Options.WithOutputKind(
        files.Any(HasTopLevelStatements) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);

    private static bool HasTopLevelStatements(ScriptFile file) =>
        ((CompilationUnitSyntax)file.Tree.GetRoot()).Members.Any(member => member is GlobalStatementSyntax);
}
