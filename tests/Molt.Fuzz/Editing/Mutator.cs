using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Fuzz.Mutations;
using Molt.Fuzz.Running;

namespace Molt.Fuzz.Editing;

/// <summary>Changes a body a little. Some results do not compile.</summary>
internal static class Mutator
{
    private static readonly Func<SyntaxNode, Random, SyntaxNode?>[] Mutations =
    [
        StatementMutations.Duplicate, StatementMutations.Delete, StatementMutations.Delete, StatementMutations.Swap, StatementMutations.Exchange, StatementMutations.Wrap, StatementMutations.Wrap,
        StatementMutations.Unwrap, StatementMutations.Insert, StatementMutations.Insert, StatementMutations.Insert, ExpressionMutations.Literal, ExpressionMutations.Literal,
        ExpressionMutations.RenameLocal, ExpressionMutations.SwapLambdas, ExpressionMutations.BlockLambda, ExpressionMutations.Capture, ExpressionMutations.Capture,
        TriviaMutations.Comment, TriviaMutations.Line,
    ];

    // Fuel, what begins a count anew, and what captures.
    private static readonly string[] Kept = ["Trace.Burn", "n = v;", "Trace.Say($\"{a}{b}\")"];

    public static string? Mutate(string body, Random random)
    {
        var block = SyntaxFactory.ParseStatement($"{{{body}}}", options: ColdProgram.ParseOptions);
        if (block is not BlockSyntax || block.ContainsDiagnostics) return null;
        // A declaration around the block: mutations look for the member that something is in.
        var method = SyntaxFactory.MethodDeclaration(SyntaxFactory.ParseTypeName("void"), "M").WithBody((BlockSyntax)block);
        var changed = Mutations[random.Next(Mutations.Length)](SyntaxFactory.CompilationUnit().AddMembers(method), random);
        return changed?.DescendantNodes().OfType<MethodDeclarationSyntax>().First().Body is { } result ? result.ToFullString().Trim()[1..^1] : null;
    }

    /// <summary>All nodes of a kind, and not those that keep a program from running on for ever, or held lambdas comparable with new ones.</summary>
    public static List<T> Nodes<T>(this SyntaxNode root) where T : SyntaxNode => [.. root.DescendantNodes().OfType<T>()
        .Where(node => !IsKept(node) && !IsInLoopHead(node))];

    public static T? Any<T>(this Random random, IReadOnlyList<T> list) where T : class => list.Count == 0 ? null : list[random.Next(list.Count)];

    private static bool IsKept(SyntaxNode node) => node is StatementSyntax && Kept.Any(start => node.ToString().StartsWith(start, StringComparison.Ordinal));

    private static bool IsInLoopHead(SyntaxNode node) => node.Parent is ForStatementSyntax loop && node != loop.Statement;
}
