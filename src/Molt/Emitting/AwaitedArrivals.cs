using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using Molt.Diffing.Matching;
using Molt.Model;

namespace Molt.Emitting;

/// <summary>
/// Types that an edit brings, and the updated methods that await values of them. For such an awaiter Roslyn 5.12 looks up the place that it had before, by what its type is in the sources before, and
/// ends with an exception where those have no such type. So they are given its name (<see cref="AnnouncedTypes"/>), and a delta in front makes these methods known from there as they were: the
/// emitter compares a method that a delta has mentioned with the sources, and any other with the first image.
/// </summary>
internal sealed record AwaitedArrivals(ImmutableArray<SemanticEdit> Methods, ImmutableArray<INamedTypeSymbol> Types)
{
    public static AwaitedArrivals Among(Candidate candidate, ImmutableArray<SemanticEdit> edits)
    {
        var types = edits.Where(edit => edit.Kind == SemanticEditKind.Insert).Select(edit => edit.NewSymbol).OfType<INamedTypeSymbol>().ToImmutableArray();
        if (types.IsEmpty) return new([], []);
        var all = types.SelectMany(DeclaredTypes.WithNested).ToHashSet<ISymbol>(SymbolEqualityComparer.Default);
        var methods = edits.Where(edit => edit is { Kind: SemanticEditKind.Update, NewSymbol: IMethodSymbol method } && Awaits(method, candidate.Compilation, all)).ToImmutableArray();
        return new(methods, methods.IsEmpty ? [] : types);
    }

    private static bool Awaits(IMethodSymbol method, Compilation compilation, HashSet<ISymbol> types) =>
        MemberSyntax.BodyOf(method).SelectMany(part => part.Node.DescendantNodes()).Where(StatefulSyntax.IsSuspension).Any(node => Awaits(node, compilation, types));

    private static bool Awaits(SyntaxNode node, Compilation compilation, HashSet<ISymbol> types) => node switch
    {
        AwaitExpressionSyntax point => compilation.ModelOf(node.SyntaxTree).GetAwaitExpressionInfo(point).GetAwaiterMethod?.ReturnType is { } awaiter && Mentions(awaiter, types),
        YieldStatementSyntax => false,
        _ => true, // what a loop or the end of a using awaits may be anything, too
    };

    private static bool Mentions(ITypeSymbol type, HashSet<ISymbol> types) => type switch
    {
        IArrayTypeSymbol array => Mentions(array.ElementType, types),
        INamedTypeSymbol named => types.Contains(named.OriginalDefinition) || named.TypeArguments.Any(argument => Mentions(argument, types)) || (named.ContainingType is { } outer && Mentions(outer, types)),
        _ => false,
    };
}
