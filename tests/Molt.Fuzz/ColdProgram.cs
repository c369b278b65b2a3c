using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Molt.Fuzz;

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
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // Made once: what is derived from it shares the references that are read already.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Cold", [CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions)], References, Options);

    /// <summary>The image; null when the source does not compile.</summary>
    public static byte[]? Compile(string source)
    {
        using var image = new MemoryStream();
        return Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions)).Emit(image).Success ? image.ToArray() : null;
    }

    public static IEnumerable<Diagnostic> Errors(string source) => Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions))
        .GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error);

    public static string[] Answers(byte[] image)
    {
        var context = new AssemblyLoadContext("cold", isCollectible: true);
        try
        {
            using var stream = new MemoryStream(image);
            return FuzzProbe.Answers(context.LoadFromStream(stream).GetType("Probe")!);
        }
        finally
        {
            context.Unload();
        }
    }
}
