using Microsoft.CodeAnalysis;

namespace Molt.Diffing;

/// <summary>The attributes by which scripts speak to Molt. They say something about an edit, and nothing about the running program.</summary>
internal static class MoltAttributes
{
    public static bool IsOne(AttributeData attribute) =>
        Is(attribute, nameof(WasNamedAttribute)) || Is(attribute, nameof(UpgradeAttribute)) || Is(attribute, nameof(ReloadAttribute)) || IsStructDefault(attribute);

    /// <summary>Whether it is the mark of a member that its author did not write.</summary>
    private static bool IsStructDefault(AttributeData attribute) =>
        attribute.AttributeClass is { Name: nameof(Runtime.StructDefaultAttribute), ContainingNamespace: { Name: "Runtime", ContainingNamespace: { Name: "Molt", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>Whether it is Molt's attribute of that name.</summary>
    public static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "Molt", ContainingNamespace.IsGlobalNamespace: true } } type && type.Name == name;

    public static bool IsUpgrade(IMethodSymbol method) => method.GetAttributes().Any(attribute => Is(attribute, nameof(UpgradeAttribute)));

    /// <summary>What <c>[WasNamed]</c> says of a member.</summary>
    public static IEnumerable<string> FormerNames(ISymbol member) => member.GetAttributes()
        .Where(attribute => Is(attribute, nameof(WasNamedAttribute)))
        .SelectMany(attribute => attribute.ConstructorArguments).Select(argument => argument.Value).OfType<string>();
}
