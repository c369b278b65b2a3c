using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Elsewhere;

/// <summary>The names in and around one part of a tree's code.</summary>
internal sealed class PartIndex
{
    private readonly HashSet<string> said;
    private readonly HashSet<string> implied = [ImpliedNames.Operator, ImpliedNames.Conversion];
    private readonly HashSet<string> around;

    public PartIndex(SyntaxNode part)
    {
        Part = part;
        said = [.. Identifiers.In(part)];
        foreach (var node in part.DescendantNodesAndSelf()) implied.UnionWith(ImpliedNames.Of(node));
        if (part.Parent is ConstructorDeclarationSyntax { Initializer: null }) implied.Add(ImpliedNames.Constructor);
        around = [.. Identifiers.Around(part)];
    }

    public SyntaxNode Part { get; }

    /// <summary>Whether the part says or implies one of these names, or a header around it says one: constraints decide what code means.</summary>
    public bool IsHit(IReadOnlySet<string> names) => names.HasAny(said) || names.HasAny(implied) || names.HasAny(around);

    /// <summary>Whether the part may be affected.</summary>
    /// <param name="affected">What is.</param>
    /// <param name="reach">The names by which values of the affected type are come by; null where the type does not matter.</param>
    public bool IsHit(Affected affected, IReadOnlySet<string>? reach) =>
        (affected.Name is null || said.Contains(affected.Name) || implied.Contains(affected.Name))
        && (reach is null || said.Overlaps(reach) || around.Overlaps(reach));
}

/// <summary>Finds the identifiers of pieces of syntax.</summary>
internal static class Identifiers
{
    /// <summary>Whether two sets of names have one in common.</summary>
    public static bool HasAny(this IReadOnlySet<string> names, HashSet<string> others) => names.Count < others.Count ? names.Any(others.Contains) : others.Any(names.Contains);

    public static IEnumerable<string> In(SyntaxNode node)
    {
        foreach (var token in node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
        {
            yield return token.ValueText;
            // An attribute is written without the end of its class's name.
            if (token.Parent?.FirstAncestorOrSelf<NameSyntax>(name => name.Parent is AttributeSyntax) is not null) yield return token.ValueText + "Attribute";
        }
    }

    /// <summary>
    /// Those of the header of the member that a part belongs to, and the names of the types around it, and of those whose members need no name in
    /// front of them in its file.
    /// </summary>
    public static IEnumerable<string> Around(SyntaxNode part) => part.AncestorsAndSelf().SelectMany(node => node switch
    {
        CompilationUnitSyntax unit => InStatic(unit.Usings),
        BaseNamespaceDeclarationSyntax space => InStatic(space.Usings),
        TypeDeclarationSyntax type => InHeader(type).Append(type.Identifier.ValueText),
        // The statements of a program share their variables.
        GlobalStatementSyntax { Parent: CompilationUnitSyntax program } => program.Members.OfType<GlobalStatementSyntax>().SelectMany(In),
        MemberDeclarationSyntax member => InHeader(member),
        _ => [],
    });

    private static IEnumerable<string> InStatic(IEnumerable<UsingDirectiveSyntax> usings) =>
        usings.Where(directive => directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)).SelectMany(directive => In(directive.NamespaceOrType));

    /// <summary>Those of a declaration without bodies, initializers and the members of a type.</summary>
    public static IEnumerable<string> InHeader(SyntaxNode declaration) => declaration.ChildNodes().Where(child => !IsContent(child)).SelectMany(In);

    private static bool IsContent(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax or AccessorListSyntax or MemberDeclarationSyntax or EqualsValueClauseSyntax or ConstructorInitializerSyntax;
}
