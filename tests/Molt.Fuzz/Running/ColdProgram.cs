using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Fuzz.Running;

/// <summary>A program compiled by Roslyn alone and run from nothing.</summary>
internal static class ColdProgram
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable,
        concurrentBuild: false);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // Made once: what is derived from it shares the references that are read already.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Cold", [CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions)], References, Options);

    /// <summary>The image, or the errors.</summary>
    public static (byte[]? Image, ImmutableArray<Diagnostic> Errors) Compile(IEnumerable<KeyValuePair<string, string>> files)
    {
        using var image = new MemoryStream();
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Value, ParseOptions, file.Key));
        var result = Empty.AddSyntaxTrees(trees).Emit(image);
        return result.Success ? (image.ToArray(), []) : (null, [.. result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)]);
    }

    /// <summary>Whether an iterator yields in a lock: it holds that until it goes on, on whatever thread that is, and everybody else waits.</summary>
    public static bool YieldsInLock(IEnumerable<KeyValuePair<string, string>> files) => files.Where(file => file.Value.Contains("lock (", StringComparison.Ordinal))
        .SelectMany(file => CSharpSyntaxTree.ParseText(file.Value, ParseOptions).GetRoot().DescendantNodes().OfType<LockStatementSyntax>())
        .Any(held => held.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(node => node is YieldStatementSyntax));

    /// <summary>Whether the program, run from nothing, can make what is to be held, and what its questions are about: a constructor of a generated class may throw.</summary>
    public static bool CanBeAsked(byte[] image)
    {
        try
        {
            return Use(image, type => new ProbeCalls(type) is var probe && probe.Hold().Count > 0 && probe.Answers().Length > 0);
        }
        catch (FuzzException)
        {
            return false;
        }
    }

    /// <summary>Loads the program, lets the caller ask it, and unloads it.</summary>
    public static T Use<T>(byte[] image, Func<Type, T> ask)
    {
        var context = new AssemblyLoadContext("cold", isCollectible: true);
        try
        {
            using var stream = new MemoryStream(image);
            return ask(context.LoadFromStream(stream).GetType("Probe")!);
        }
        finally
        {
            context.Unload();
        }
    }
}
