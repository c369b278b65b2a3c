using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Molt.Tests.Edits;

/// <summary>Sources compiled by Roslyn alone, with nothing of Molt: the oracle must not share the engine's mistakes.</summary>
internal static class PlainCompilation
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

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Debug,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable);

    private static readonly ImmutableArray<MetadataReference> References = [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Of(Sources sources)
    {
        var trees = sources.Files.Select(file => Parse(file.Key, file.Value)).ToList();
        var hasTopLevel = trees.Any(tree => tree.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement));
        trees.Add(CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions));
        var options = hasTopLevel ? Options.WithOutputKind(OutputKind.ConsoleApplication) : Options;
        return CSharpCompilation.Create($"Cold{Guid.NewGuid():N}", trees, References, options);
    }

    private static SyntaxTree Parse(string name, string path)
    {
        using var stream = File.OpenRead(path);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream), ParseOptions, name);
    }

    private static bool Any(this SyntaxList<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax> members, SyntaxKind kind) =>
        members.IndexOf(kind) >= 0;
}
