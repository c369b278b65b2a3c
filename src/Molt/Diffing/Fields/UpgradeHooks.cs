using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Molt.Model;

namespace Molt.Diffing.Fields;

/// <summary>Finds classes whose fields an edit changes and which have a method to be told so on each object.</summary>
internal static class UpgradeHooks
{
    private static readonly HashSet<string> Names = ["Upgrade", nameof(UpgradeAttribute)];

    /// <summary>Whether any class can have such a method.</summary>
    public static bool AreIn(CSharpCompilation compilation) => compilation.SyntaxTrees.Any(tree => TreeIndex.Of(tree).Mentions(Names));

    /// <summary>The class's method with <c>[Upgrade]</c>; null when it has none.</summary>
    public static IMethodSymbol? Of(INamedTypeSymbol type) => type.TypeKind != TypeKind.Class ? null : type.GetMembers().OfType<IMethodSymbol>()
        .FirstOrDefault(method => method is { IsStatic: false, Arity: 0, ReturnsVoid: true, IsAbstract: false, Parameters: [{ Type: var told }] }
            && told.ToDisplayString() == typeof(OldState).FullName && MoltAttributes.IsUpgrade(method));

    /// <summary>The code that has to look whether its object was told: all that the class, or one above or below it, does to its objects, and what makes them.</summary>
    public static IEnumerable<(IMethodSymbol Before, IMethodSymbol After)> Relinked(INamedTypeSymbol before, INamedTypeSymbol after)
    {
        var old = before.GetMembers().OfType<IMethodSymbol>().ToLookup(SymbolNames.MemberKey);
        foreach (var method in after.GetMembers().OfType<IMethodSymbol>().Where(HasCode))
        {
            if (old[SymbolNames.MemberKey(method)].FirstOrDefault() is { } counterpart) yield return (counterpart, method);
        }
    }

    public static UpgradeEdit Edit(IMethodSymbol hook, IEnumerable<(FieldName Field, string Shown)> removed) =>
        new(SymbolNames.TypeKey(hook.ContainingType), hook.MetadataName, [.. removed.Select(field => new RemovedField(field.Field.Type, field.Field.Name, field.Shown))]);

    private static bool HasCode(IMethodSymbol method) => method is { IsStatic: false, IsAbstract: false, IsExtern: false }
        && (method.MethodKind == MethodKind.Constructor || (!PartialMembers.IsImplicit(method) && MemberSyntax.BodyOf(method).Count > 0))
        && !MemberSyntax.IsUnimplemented(method);
}
