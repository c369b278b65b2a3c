using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing;

/// <summary>Finds the types that trees declare.</summary>
internal static class DeclaredTypes
{
    /// <summary>By key; a partial type is one entry, whichever of its trees is asked.</summary>
    public static Dictionary<string, INamedTypeSymbol> In(CSharpCompilation compilation, IEnumerable<SyntaxTree> trees)
    {
        var found = new Dictionary<string, INamedTypeSymbol>();
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes(Encloses))
            {
                var type = node switch
                {
                    BaseTypeDeclarationSyntax declaration => model.GetDeclaredSymbol(declaration),
                    DelegateDeclarationSyntax declaration => model.GetDeclaredSymbol(declaration),
                    _ => null,
                };
                if (type is not null) found[SymbolNames.TypeKey(type)] = type;
            }
            if (Program(compilation, tree) is { } program) found[SymbolNames.TypeKey(program)] = program;
        }
        return found;
    }

    /// <summary>A type and all types within it.</summary>
    public static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    private static bool Encloses(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static INamedTypeSymbol? Program(CSharpCompilation compilation, SyntaxTree tree)
    {
        var hasStatements = ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(member => member is GlobalStatementSyntax);
        return hasStatements ? compilation.GetEntryPoint(default)?.ContainingType : null;
    }
}
