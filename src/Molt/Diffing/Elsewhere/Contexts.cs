using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Diffing.Elsewhere;

/// <summary>Finds the files whose usings changed: they have no members of their own, but all code in their file is compiled under them.</summary>
internal sealed class Contexts
{
    /// <param name="old">The trees that are no more.</param>
    /// <param name="current">Those that were not before.</param>
    /// <param name="after">All there is now.</param>
    public Contexts(List<SyntaxTree> old, List<SyntaxTree> current, Candidate after)
    {
        AreGlobalChanged = GlobalUsings(old) != GlobalUsings(current);
        var earlier = old.ToDictionary(tree => tree.FilePath);
        Changed = AreGlobalChanged ? [.. after.Compilation.SyntaxTrees]
            : [.. current.Where(tree => earlier.TryGetValue(tree.FilePath, out var was) && Context(was) != Context(tree))];
    }

    /// <summary>Whether global usings changed, which are every file's.</summary>
    public bool AreGlobalChanged { get; }

    /// <summary>The trees whose code is compiled under other usings than before.</summary>
    public IReadOnlyList<SyntaxTree> Changed { get; }

    private static string Context(SyntaxTree tree) => string.Join(' ', tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .Where(node => node is UsingDirectiveSyntax or ExternAliasDirectiveSyntax).Select(node => node.NormalizeWhitespace().ToString()));

    private static string GlobalUsings(IEnumerable<SyntaxTree> trees) => string.Join(' ', trees.SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).Usings)
        .Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).Select(directive => directive.NormalizeWhitespace().ToString()).Order(StringComparer.Ordinal));
}
