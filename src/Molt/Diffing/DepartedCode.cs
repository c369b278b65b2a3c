using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Diffing.Matching;

namespace Molt.Diffing;

/// <summary>The code of a method that an edit removed, while somebody may hold lambdas or local functions of it. Kept in syntax: symbols would keep their compilations alive.</summary>
/// <param name="Parts">As <see cref="MemberSyntax.BodyOf"/> has them.</param>
/// <param name="IsAsync">Whether the method was asynchronous.</param>
internal sealed record DepartedCode(ImmutableArray<(string Name, SyntaxNode Node)> Parts, bool IsAsync)
{
    /// <summary>What a method's code is known by: static methods are others than those of objects.</summary>
    public static string Key(IMethodSymbol method) => method.IsStatic ? Discrepancies.Key(method) + " static" : Discrepancies.Key(method);

    /// <summary>The code of a type's or member's methods that have functions, by their keys.</summary>
    public static IEnumerable<KeyValuePair<string, DepartedCode>> Of(ISymbol symbol) =>
        from method in MethodsOf(symbol)
        let parts = MemberSyntax.BodyOf(method)
        where parts.Any(part => part.Node.DescendantNodes().Any(StatefulSyntax.IsFunction))
        select KeyValuePair.Create(Key(method), new DepartedCode([.. parts], method.IsAsync));

    /// <summary>The methods of a type, with those of types within it; of a member, it or its accessors.</summary>
    public static IEnumerable<IMethodSymbol> MethodsOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.GetMembers().Where(member => member is INamedTypeSymbol or IMethodSymbol).SelectMany(MethodsOf),
        IMethodSymbol method => [method],
        IPropertySymbol property => new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>(),
        IEventSymbol added => new[] { added.AddMethod, added.RemoveMethod }.OfType<IMethodSymbol>(),
        _ => [],
    };
}
