using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Diffing;

/// <summary>
/// Methods of the scripts that take their caller's line: the code that calls them changes when it moves, although its text
/// does not.
/// </summary>
internal sealed class CallerLines
{
    private static readonly HashSet<string> Attributes = ["CallerLineNumber", "CallerLineNumberAttribute"];

    private readonly HashSet<string> methods;

    public CallerLines(Candidate candidate) => methods =
    [
        .. candidate.Compilation.SyntaxTrees.Where(tree => TreeIndex.Of(tree).Mentions(Attributes))
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>())
            .Where(attribute => Attributes.Contains(attribute.Name.GetLastToken().ValueText))
            .Select(attribute => Called(attribute.FirstAncestorOrSelf<MemberDeclarationSyntax>()))
            .OfType<string>(),
    ];

    public bool Changed(SyntaxNode before, SyntaxNode after) => methods.Count > 0
        && before.DescendantTokens().Zip(after.DescendantTokens())
            .Any(pair => methods.Contains(pair.Second.ValueText) && Line(pair.First) != Line(pair.Second));

    private static string? Called(MemberDeclarationSyntax? member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        _ => null,
    };

    private static int Line(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line;
}
