using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Replacing;

/// <summary>
/// Finds what ties a type to replaced ones, so that it cannot stay what it is: what it derives from, what its objects and its static fields hold, and
/// members that others implement or override. Methods that only take or return a replaced type's objects do not: they are linked anew.
/// </summary>
internal static class Dragged
{
    /// <summary>What is found first, the type itself for what it derives from, a static field only if there is nothing else; null when there is none.</summary>
    public static ISymbol? By(INamedTypeSymbol type, Replacement replacement)
    {
        if (Follows(type, replacement) || replacement.IsInConstraints(type.TypeParameters)) return type;
        if (type.TypeKind == TypeKind.Delegate) return type.DelegateInvokeMethod is { } invoke && replacement.IsInSignature(invoke) ? type : null;
        if (type.GetTypeMembers().Any(block => block.IsExtension && replacement.IsIn(block.ExtensionParameter?.Type))) return type;
        return Attributed(type, replacement) ? type : type.GetMembers().Where(member => Holds(member, replacement)).OrderBy(member => member.IsStatic).FirstOrDefault();
    }

    /// <summary>Whether a type derives from a replaced one, or implements one.</summary>
    public static bool Follows(INamedTypeSymbol type, Replacement replacement) => replacement.IsIn(type.BaseType) || type.Interfaces.Any(replacement.IsIn);

    private static bool Holds(ISymbol member, Replacement replacement) => Attributed(member, replacement)
        || (replacement.IsInSignature(member) && member switch
        {
            IFieldSymbol field => !field.IsConst,
            IEventSymbol happening => happening.IsAbstract || PartialMembers.IsFieldLike(happening),
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => IsPrimary(constructor),
            IMethodSymbol method => method.ContainingType.TypeKind == TypeKind.Interface || method.IsVirtual || method.IsAbstract || method.IsOverride || !method.ExplicitInterfaceImplementations.IsEmpty,
            _ => false,
        });

    // Its parameters may be fields.
    private static bool IsPrimary(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    private static bool Attributed(ISymbol symbol, Replacement replacement) => symbol.GetAttributes().Any(attribute => replacement.Contains(attribute.AttributeClass)
        || attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.Value)).Any(argument => Mentions(argument, replacement)));

    private static bool Mentions(TypedConstant argument, Replacement replacement) => replacement.IsIn(argument.Type)
        || (argument.Kind == TypedConstantKind.Type && replacement.IsIn(argument.Value as ITypeSymbol))
        || (argument.Kind == TypedConstantKind.Array && !argument.IsNull && argument.Values.Any(value => Mentions(value, replacement)));
}
