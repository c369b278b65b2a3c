using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Molt.Fuzz.Mutations;

/// <summary>Comments and blank lines: they move the offsets by which lambdas are known.</summary>
internal static class TriviaMutations
{
    public static SyntaxNode? Comment(SyntaxNode root, Random random) =>
        Insert(root, random, SyntaxFactory.Comment($"/* {new string('c', random.Next(1, 12))} */"));

    public static SyntaxNode? Line(SyntaxNode root, Random random) => Insert(root, random, SyntaxFactory.LineFeed);

    private static SyntaxNode Insert(SyntaxNode root, Random random, SyntaxTrivia trivia)
    {
        var tokens = root.DescendantTokens().Where(token => token.Parent?.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.InterpolatedStringExpressionSyntax>() is null).ToList();
        var token = tokens[random.Next(tokens.Count)];
        return root.ReplaceToken(token, token.WithLeadingTrivia(token.LeadingTrivia.Add(trivia)));
    }
}
