using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Diffing.Matching;
using Xunit;

namespace Molt.Tests.Diffing;

/// <summary>What holds of the tree matcher whatever is edited.</summary>
public sealed class TreeMatcherProperties
{
    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(400);

    private static Arbitrary<string[]> Bodies => RandomBodies.Statements;

    [Fact]
    public void ABodyMapsToItself() => Check(Bodies, body => MapsInOrder(body, body));

    [Fact]
    public void ARenameMapsEveryNode() =>
        Check(Bodies, body => MapsInOrder(body, [.. body.Select(statement => statement.Replace("total", "sum", StringComparison.Ordinal))]));

    [Fact]
    public void StatementsThatStayAfterOthersWereRemovedKeepTheirOrder() =>
        Check(Bodies.Generator.Zip(Gen.ArrayOf(Gen.Elements(true, false), 9)).ToArbitrary(), edit =>
        {
            var (body, kept) = edit;
            var (before, after) = (Method(body), Method([.. body.Where((_, index) => kept[index])]));
            var map = TreeMatcher.Match(before, after);
            var places = after.Body!.Statements.Select(statement => map.OldOf(statement)).ToList();
            return places.All(old => old is not null && old.Parent == before.Body) && places.Zip(places.Skip(1)).All(pair => pair.First!.SpanStart < pair.Second!.SpanStart);
        });

    [Fact]
    public void NoTwoNodesComeFromOne() =>
        Check(Pairs, edit =>
        {
            var (before, after) = (Method(edit.Before), Method(edit.After));
            var map = TreeMatcher.Match(before, after);
            var partners = after.DescendantNodesAndSelf().Where(node => !IsBody(node)).Select(map.OldOf).OfType<SyntaxNode>().ToList();
            return partners.Count == partners.Distinct().Count();
        });

    [Fact]
    public void NodesOfAPairAreOfOneKind() =>
        Check(Pairs, edit =>
        {
            var (before, after) = (Method(edit.Before), Method(edit.After));
            var map = TreeMatcher.Match(before, after);
            return after.DescendantNodesAndSelf().Where(node => !IsBody(node)).All(node => map.OldOf(node) is not { } old || Similarity.AreOfAKind(old, node));
        });

    private static Arbitrary<(string[] Before, string[] After)> Pairs =>
        (from before in Bodies.Generator
         from others in Bodies.Generator
         from picked in Gen.ArrayOf(Gen.Choose(0, 3), 18)
         select (before, before.Concat(others).Where((_, index) => picked[index] != 0).OrderBy(statement => picked[statement.Length % 18] == 1 ? statement.Length : 0).ToArray())).ToArbitrary();

    /// <summary>Bodies of lambdas stand for the scopes of their parameters, whether they are blocks or expressions.</summary>
    private static bool IsBody(SyntaxNode node) => node.Parent is LambdaExpressionSyntax lambda && lambda.Body == node;

    private static bool MapsInOrder(string[] before, string[] after)
    {
        var (old, current) = (Method(before), Method(after));
        var map = TreeMatcher.Match(old, current);
        return old.DescendantNodesAndSelf().SequenceEqual(current.DescendantNodesAndSelf().Select(map.OldOf));
    }

    private static MethodDeclarationSyntax Method(string[] statements) =>
        CSharpSyntaxTree.ParseText(RandomBodies.Source(statements)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();

    private static void Check<T>(Arbitrary<T> arbitrary, Func<T, bool> holds) => Prop.ForAll(arbitrary, holds).Check(Cases);
}
