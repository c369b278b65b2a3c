using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Diffing.Matching;

namespace Molt.Diffing;

/// <summary>The syntax that a member's code is compiled from, part by part, each with a name to pair it by.</summary>
internal static class MemberSyntax
{
    public static IReadOnlyList<(string Name, SyntaxNode Node)> BodyOf(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => [.. ConstructorOf(method)],
        { AssociatedSymbol: IPropertySymbol { IsIndexer: true } indexer } => [.. Bodies(method), .. ParametersOf(indexer)],
        _ => [.. Bodies(method)],
    };

    private static IEnumerable<(string, SyntaxNode)> Bodies(IMethodSymbol method) => Nodes(PartialMembers.Implementation(method)).Select(node => ("body", node));

    // The accessors' own syntax does not have them.
    private static IEnumerable<(string, SyntaxNode)> ParametersOf(IPropertySymbol indexer) =>
        Nodes(PartialMembers.Implementation(indexer)).OfType<IndexerDeclarationSyntax>().Select(node => ("parameters", (SyntaxNode)node.ParameterList));

    /// <summary>Whether a method's code is compiled from the same tokens in both versions.</summary>
    public static bool IsSame(IReadOnlyList<(string Name, SyntaxNode Node)> before, IReadOnlyList<(string Name, SyntaxNode Node)> after)
    {
        // Lambdas and suspension points are known by their offsets in the body, all initializers included: a comment moves them.
        var hasState = after.Any(part => StatefulSyntax.HasState(part.Node));
        return before.Count == after.Count && before.Zip(after).All(pair => pair.First.Name == pair.Second.Name
            && (hasState ? AreWritten(pair.First.Node, pair.Second.Node) && IsBesideCall(before, pair.First.Node) == IsBesideCall(after, pair.Second.Node) : AreEqual(pair.First.Node, pair.Second.Node)));
    }

    // The compiler counts a constructor's call of another one among what follows an initializer where both are in one file, and only there.
    private static bool IsBesideCall(IReadOnlyList<(string Name, SyntaxNode Node)> parts, SyntaxNode node) =>
        parts.Any(part => (part.Name == "base" || part.Node is ConstructorDeclarationSyntax { Initializer: not null }) && part.Node.SyntaxTree == node.SyntaxTree);

    /// <summary>Whether the method runs the initializers of its type's fields.</summary>
    public static bool RunsInitializers(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.StaticConstructor => true,
        MethodKind.Constructor => !IsCopyConstructor(method) && !Nodes(PartialMembers.Implementation(method)).OfType<ConstructorDeclarationSyntax>()
            .Any(declaration => declaration.Initializer.IsKind(SyntaxKind.ThisConstructorInitializer)),
        _ => false,
    };

    /// <summary>A partial method that nobody implements is not there: calls of it are left out, too.</summary>
    public static bool IsUnimplemented(ISymbol member) => member is IMethodSymbol { IsPartialDefinition: true, PartialImplementationPart: null };

    private static IEnumerable<(string, SyntaxNode)> ConstructorOf(IMethodSymbol method)
    {
        foreach (var node in Nodes(PartialMembers.Implementation(method)))
        {
            if (node is not TypeDeclarationSyntax type)
            {
                yield return ("body", node);
                continue;
            }
            if (type.ParameterList is { } parameters) yield return ("parameters", parameters);
            if (type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } call) yield return ("base", call.ArgumentList);
        }
        if (!RunsInitializers(method)) yield break;
        foreach (var initializer in Initializers(method.ContainingType, method.IsStatic)) yield return initializer;
    }

    private static IEnumerable<(string, SyntaxNode)> Initializers(INamedTypeSymbol type, bool isStatic)
    {
        foreach (var member in type.GetMembers().Where(member => member.IsStatic == isStatic && member is not IFieldSymbol { IsConst: true }))
        {
            foreach (var node in Declarations(member).SelectMany(Nodes))
            {
                EqualsValueClauseSyntax? initializer = node switch
                {
                    VariableDeclaratorSyntax variable => variable.Initializer,
                    PropertyDeclarationSyntax property => property.Initializer,
                    _ => null,
                };
                if (initializer is not null) yield return (member.Name, initializer);
            }
        }
    }

    // Either one may have the initializer.
    private static IEnumerable<ISymbol> Declarations(ISymbol member) => PartialMembers.Implementation(member) is var other && ReferenceEquals(other, member) ? [member] : [member, other];

    // Whoever wrote it: initializers do not run in it.
    private static bool IsCopyConstructor(IMethodSymbol method) => method.ContainingType is { IsRecord: true, IsReferenceType: true }
        && method.Parameters is [{ Type: var type }] && SymbolEqualityComparer.Default.Equals(type, method.ContainingType);

    private static IEnumerable<SyntaxNode> Nodes(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax());

    private static bool AreWritten(SyntaxNode before, SyntaxNode after) => before.ToString() == after.ToString();

    private static bool AreEqual(SyntaxNode before, SyntaxNode after)
    {
        if (before is not CompilationUnitSyntax program || after is not CompilationUnitSyntax other) return before.IsEquivalentTo(after);
        // A top-level program's code is its statements, without the usings and types of its file.
        return program.Members.OfType<GlobalStatementSyntax>()
            .SequenceEqual(other.Members.OfType<GlobalStatementSyntax>(), EquivalentNodes.Instance);
    }
}

/// <summary>Compares nodes by their tokens.</summary>
internal sealed class EquivalentNodes : IEqualityComparer<SyntaxNode>
{
    public static readonly EquivalentNodes Instance = new();

    public bool Equals(SyntaxNode? x, SyntaxNode? y) => x is null || y is null ? x == y : x.IsEquivalentTo(y);

    public int GetHashCode(SyntaxNode node) => node.RawKind;
}
