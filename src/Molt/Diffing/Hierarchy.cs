using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing;

/// <summary>Finds the types below a class or interface, by the names that files mention: what is not near is not bound.</summary>
internal sealed class Hierarchy(CSharpCompilation compilation)
{
    private readonly Dictionary<ISymbol, IReadOnlyList<INamedTypeSymbol>> known = new(SymbolEqualityComparer.Default);

    /// <summary>All types that derive from a class or implement an interface, bases before what derives from them.</summary>
    public IReadOnlyList<INamedTypeSymbol> Below(INamedTypeSymbol top)
    {
        if (!known.TryGetValue(top, out var found)) known[top] = found = [.. Find(top).OrderBy(Depth).ThenBy(SymbolNames.TypeKey, StringComparer.Ordinal)];
        return found;
    }

    /// <summary>The class that all script classes of a line derive from.</summary>
    public static INamedTypeSymbol Top(INamedTypeSymbol type)
    {
        while (Base(type) is { } parent && IsScript(parent)) type = parent;
        return type;
    }

    public static INamedTypeSymbol? Base(INamedTypeSymbol type) => type.BaseType?.OriginalDefinition;

    public static bool IsScript(ISymbol symbol) => symbol.ContainingAssembly is ISourceAssemblySymbol;

    public static bool IsAtOrBelow(INamedTypeSymbol? type, INamedTypeSymbol top)
    {
        for (; type is not null; type = Base(type))
        {
            if (SymbolEqualityComparer.Default.Equals(type, top)) return true;
        }
        return false;
    }

    public static int Depth(INamedTypeSymbol type) => Base(type) is { } parent ? 1 + Depth(parent) : 0;

    private HashSet<INamedTypeSymbol> Find(INamedTypeSymbol top)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var (names, looked) = (new HashSet<string> { top.Name }, 0);
        while (names.Count > looked)
        {
            looked = names.Count;
            foreach (var tree in compilation.SyntaxTrees.Where(tree => TreeIndex.Of(tree).Mentions(names)).ToList()) AddFrom(tree, top, found, names);
        }
        return found;
    }

    private void AddFrom(SyntaxTree tree, INamedTypeSymbol top, HashSet<INamedTypeSymbol> found, HashSet<string> names)
    {
        foreach (var type in DeclaredTypes.In(compilation, [tree]).Values)
        {
            if (IsBelow(type, top) && found.Add(type)) names.Add(type.Name);
        }
        // Under another name, a type may be meant elsewhere.
        foreach (var alias in tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>())
        {
            if (alias.Alias is { } name && alias.DescendantTokens().Any(token => names.Contains(token.ValueText))) names.Add(name.Name.Identifier.ValueText);
        }
    }

    private static bool IsBelow(INamedTypeSymbol type, INamedTypeSymbol top) => top.TypeKind == TypeKind.Interface
        ? type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, top))
        : !SymbolEqualityComparer.Default.Equals(type, top) && IsAtOrBelow(type, top);
}
