using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Fuzz.Mutations;

namespace Molt.Fuzz;

/// <summary>Changes a program a little. Many results do not compile; the caller tries again.</summary>
internal static class Mutator
{
    private static readonly (string Name, Func<SyntaxNode, Random, SyntaxNode?> Apply)[] Mutations =
    [
        ("duplicate", StatementMutations.Duplicate), ("delete", StatementMutations.Delete), ("swap", StatementMutations.Swap),
        ("swap anywhere", StatementMutations.Exchange), ("wrap", StatementMutations.Wrap), ("wrap", StatementMutations.Wrap),
        ("unwrap", StatementMutations.Unwrap), ("insert", StatementMutations.Insert), ("insert", StatementMutations.Insert), ("insert", StatementMutations.Insert),
        ("literal", ExpressionMutations.Literal), ("literal", ExpressionMutations.Literal), ("rename local", ExpressionMutations.RenameLocal),
        ("lambda swap", ExpressionMutations.SwapLambdas), ("lambda body", ExpressionMutations.BlockLambda), ("capture", ExpressionMutations.Capture),
        ("comment", TriviaMutations.Comment), ("comment", TriviaMutations.Comment), ("line", TriviaMutations.Line),
        ("copy member", MemberMutations.Copy), ("delete member", MemberMutations.Delete), ("move member", MemberMutations.Move),
        ("swap bodies", MemberMutations.SwapBodies),
    ];

    public static (string Name, string Source) Mutate(string source, Random random)
    {
        var (name, apply) = Mutations[random.Next(Mutations.Length)];
        var root = CSharpSyntaxTree.ParseText(source, ColdProgram.ParseOptions).GetRoot();
        return (name, (apply(root, random) ?? root).ToFullString());
    }

    /// <summary>All nodes of a kind outside the probe, and not those that keep a program from running on for ever.</summary>
    public static List<T> Nodes<T>(this SyntaxNode root) where T : SyntaxNode => [.. root.DescendantNodes(node => !IsProbe(node)).OfType<T>()
        .Where(node => !node.ToString().Contains("Fuel", StringComparison.Ordinal) || node is not (StatementSyntax or LiteralExpressionSyntax))];

    public static T? Any<T>(this Random random, IReadOnlyList<T> list) where T : class => list.Count == 0 ? null : list[random.Next(list.Count)];

    private static bool IsProbe(SyntaxNode node) => node is TypeDeclarationSyntax { Identifier.ValueText: "Probe" };
}
