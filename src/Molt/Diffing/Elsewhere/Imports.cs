using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Elsewhere;

/// <summary>What usings offer to the code under them: an alias, a namespace's types and extension members, a type's static members and nested types.</summary>
internal static class Imports
{
    /// <summary>The code that a using may decide the meaning of.</summary>
    public static IEnumerable<Affected> Of(UsingDirectiveSyntax directive, Compilation compilation) => directive.Alias is { } alias
        ? [new(alias.Name.Identifier.ValueText, null)]
        : Target(directive, compilation) switch
        {
            INamespaceSymbol space => space.GetTypeMembers().SelectMany(type => Extensions(type).Prepend(Affected.By(type))),
            INamedTypeSymbol type => WithBases(type).SelectMany(next => next.GetMembers()).Where(IsNamed).Select(member => new Affected(member.Name, null)).Concat(Extensions(type)),
            _ => [], // the compiler refuses it
        };

    /// <summary>What a using names.</summary>
    public static ISymbol? Target(UsingDirectiveSyntax directive, Compilation compilation) =>
        compilation.ModelOf(directive.SyntaxTree).GetSymbolInfo(directive.NamespaceOrType).Symbol;

    private static IEnumerable<Affected> Extensions(INamedTypeSymbol type) => type.MightContainExtensionMethods
        ? type.GetMembers().OfType<IMethodSymbol>().Where(method => method.IsExtensionMethod)
            .Concat(type.GetTypeMembers().Where(block => block.IsExtension).SelectMany(block => block.GetMembers()))
            .Select(Affected.By)
        : [];

    private static bool IsNamed(ISymbol member) => (member.IsStatic || member is INamedTypeSymbol) && member is { CanBeReferencedByName: true } and not IMethodSymbol { IsExtensionMethod: true };

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var next = type; next is not null; next = next.BaseType) yield return next;
    }
}
