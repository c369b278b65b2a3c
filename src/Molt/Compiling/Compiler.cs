using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Molt.Model;
using Molt.Scripts;
using Molt.Testing;

namespace Molt.Compiling;

/// <summary>A first compilation: the image as the compiler wrote it, and its debug information.</summary>
internal sealed record CompiledImage(ImmutableArray<byte> Image, ImmutableArray<byte> Symbols);

/// <summary>Makes candidates out of files, and the first image out of a candidate.</summary>
internal sealed class Compiler
{
    // A reference of the host's to an older version of what the process has: MSBuild does not warn of it either.
    private static readonly string[] UnifiedVersions = ["CS1701", "CS1702"];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug, allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable, deterministic: true,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        metadataImportOptions: MetadataImportOptions.Public,
        specificDiagnosticOptions: UnifiedVersions.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    private readonly CSharpParseOptions parseOptions =
        ScriptSyntax.WithFileDirectives(new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None));

    private readonly CSharpCompilation empty;

    private readonly TestSyntax tests;

    public Compiler(ImmutableArray<MetadataReference> references, bool implicitUsings, TestSyntax? tests = null)
    {
        this.tests = tests ?? TestSyntax.FilesOnly;
        empty = CSharpCompilation.Create(ScriptAssemblyNames.First, [Preamble.Parse(parseOptions, implicitUsings)], references, Options);
    }

    /// <summary>The compiler that a reloader's options ask for. What tests refer to is among its references: it makes no difference to scripts that do not.</summary>
    public static Compiler For(ReloaderOptions options) => new(
        HostReferences.Collect([.. options.References, .. options.Tests.Frameworks.SelectMany(framework => framework.References)], options.ReferencePaths),
        options.ImplicitUsings, new TestSyntax([.. options.Tests.Frameworks], options.Tests.AreOn));

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
            var after = change.After is null ? null : Parse(change.After, before);
            compilation = Replace(compilation, ScriptOf(before), ScriptOf(after));
            if (after is null) files.Remove(change.Path);
            else files[change.Path] = after;
        }
        return new(files.ToImmutable(), Complete(compilation, files.Values.Where(file => !file.IsTest)));
    }

    /// <summary>The candidate with its tests among its code.</summary>
    public Candidate AddTests(Candidate candidate)
    {
        var (files, compilation) = (candidate.Files.ToBuilder(), candidate.Compilation);
        foreach (var file in candidate.Files.Values.Where(file => file.Tests is not null))
        {
            compilation = Replace(compilation, ScriptOf(file), file.Tests!.Tree);
            files[file.Source.Path] = file.Tests;
        }
        return new(files.ToImmutable(), Complete(compilation, files.Values));
    }

    /// <summary>
    /// Attributes of tests in scripts that changed: what is a test class is known by its file alone, and in that one nothing says so.
    /// </summary>
    public IEnumerable<Location> HiddenTests(Candidate? before, Candidate after) => after.Files
        .Where(file => !file.Value.IsTest && before?.Files.GetValueOrDefault(file.Key)?.Tree != file.Value.Tree)
        .SelectMany(file => tests.SuspectsIn(file.Value.Tree)).Where(suspect => IsOf(after.Compilation, suspect.Attribute, suspect.Framework))
        .Select(suspect => suspect.Attribute.GetLocation());

    private static bool IsOf(CSharpCompilation compilation, AttributeSyntax attribute, ITestFramework framework) =>
        compilation.GetSemanticModel(attribute.SyntaxTree).GetTypeInfo(attribute).Type?.ContainingNamespace?.ToDisplayString() == framework.Namespace;

    /// <summary>Where only tests in a script changed, its tree stays: the scripts did not change.</summary>
    private ScriptFile Parse(SourceFile source, ScriptFile? before)
    {
        var after = ScriptSyntax.Parse(source, parseOptions, tests);
        var isSame = before is { IsTest: false } && !after.IsTest && (before.Tests ?? after.Tests) is not null && before.Tree.ToString() == after.Tree.ToString();
        return isSame ? after with { Tree = before!.Tree } : after;
    }

    private static SyntaxTree? ScriptOf(ScriptFile? file) => file is null or { IsTest: true } ? null : file.Tree;

    private CSharpCompilation Complete(CSharpCompilation compilation, IEnumerable<ScriptFile> files)
    {
        var (whole, options) = (PartialStructs.Replace(compilation, PartialStructs.Text(files), parseOptions), OptionsFor(files));
        return whole.Options.Equals(options) ? whole : whole.WithOptions(options);
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
