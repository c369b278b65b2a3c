using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Benchmarks;
using Molt.Diffing.Matching;
using Xunit;

namespace Molt.Tests.Diffing;

public sealed class TreeMatcherTests
{
    private const string Call = "Each(items, item => item + first);";
    private const string Other = "Each(items, item => item * second);";

    [Theory]
    [InlineData("in a block", $"{Call} {Other}", $"{Call} {{ {Other} }}")]
    [InlineData("in a try", $"{Call} {Other}", $"try {{ {Call} {Other} }} finally {{ Log(); }}")]
    [InlineData("in an if", $"{Call} {Other}", $"if (first > 1) {{ {Call} }} {Other}")]
    [InlineData("in a loop", $"{Call} {Other}", $"while (first > 1) {{ {Call} {Other} }}")]
    [InlineData("out of a loop", $"while (first > 1) {{ {Call} {Other} }}", $"{Call} {Other}")]
    [InlineData("into a local function", $"{Call} {Other}", $"{Other} void Inner() {{ {Call} }} Inner();")]
    [InlineData("swapped", $"{Call} {Other}", $"{Other} {Call}")]
    [InlineData("behind others", $"{Call} {Other}", $"Log(1); Each(items, item => 7); {Call} Each(items, item => item - 1); {Other}")]
    public void LambdasAreFoundWhereTheyMovedTo(string how, string before, string after)
    {
        Assert.True(Came(before, after, "item + first") == "item + first", how);
        Assert.True(Came(before, after, "item * second") == "item * second", how);
    }

    [Theory]
    [InlineData("swapped and changed", $"{Call} {Other}", "Each(items, item => item * second + 1); Each(items, item => item + first - 1);", "item * second + 1", "item * second")]
    [InlineData("wrapped and changed", $"{Call} {Other}", "try { Each(items, item => item + first + 2); } finally { Log(); }", "item + first + 2", "item + first")]
    [InlineData("one in front that is like it", Call, $"Each(items, item => item - third); {Call}", "item + first", "item + first")]
    [InlineData("one that is like it where it was", $"Log(1); {Call}", $"Log(1); if (first > 2) {{ {Call} }} Each(items, item => item + third);", "item + first", "item + first")]
    public void AChangedLambdaIsFoundByWhatItIsLike(string how, string before, string after, string lambda, string origin) =>
        Assert.True(Came(before, after, lambda) == origin, $"{how}: {Came(before, after, lambda)}");

    [Theory]
    [InlineData("Func<int, int> one = item => item + first; var two = Of(item - second);", "var one = Of(item + first); Func<int, int> two = item => item - second;")]
    [InlineData("var one = Of(first); var two = Each(second, third);", "var one = Each(first, third); var two = Of(second);")]
    [InlineData("var one = Of(first); Log(); var two = Each(second, third);", "var three = Of(first, 1); var two = Of(first); var one = Each(second, third, 7);")]
    public void AVariableIsTheOneOfItsNameWhateverItIsLike(string before, string after)
    {
        var (old, current) = (Method(before), Method(after));
        var map = TreeMatcher.Match(old, current);
        foreach (var variable in current.DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(variable => before.Contains(variable.Identifier.Text, StringComparison.Ordinal)))
        {
            Assert.Equal(variable.Identifier.Text, (map.OldOf(variable) as VariableDeclaratorSyntax)?.Identifier.Text);
        }
    }

    [Theory]
    [InlineData("await First(); await Second();", "await Second();", "await Second()", "await Second()")]
    [InlineData("await Wait(50); Step();", "await Wait(100); Leap();", "await Wait(100)", "await Wait(50)")]
    [InlineData("await Wait(1); A(); await Wait(2); B();", "A(); await Wait(2); B();", "await Wait(2)", "await Wait(2)")]
    [InlineData("while (true) { await Wait(50); Step(); }", "while (true) { await Wait(70); try { Step(); } catch (Exception) { Log(); } }", "await Wait(70)", "await Wait(50)")]
    [InlineData("await Wait(1);", "using (Lock()) { await Wait(1); }", "await Wait(1)", "await Wait(1)")]
    public void AwaitsAreFound(string before, string after, string point, string origin)
    {
        var (old, current) = (Method(before), Method(after));
        var node = current.DescendantNodes().OfType<AwaitExpressionSyntax>().Single(node => node.ToString() == point);

        Assert.Equal(origin, TreeMatcher.Match(old, current).OldOf(node)?.ToString());
    }

    /// <summary>No figure of this machine: eight times the method must not take the time of a square.</summary>
    [Theory]
    [InlineData("one line")]
    [InlineData("both ends")]
    [InlineData("a rename")]
    public void TheTimeGrowsWithTheSizeAndNotWithItsSquare(string edit)
    {
        for (var warming = 0; warming < 5; warming++) Fastest(edit, 500);
        var (small, large) = (Fastest(edit, 500), Fastest(edit, 4000));

        Assert.True(large < 32 * small, $"{edit}: {small} for 500 statements, {large} for 4,000");
    }

    private static TimeSpan Fastest(string edit, int count) => Enumerable.Range(0, 7).Select(_ => Time(edit, count)).Min();

    private static TimeSpan Time(string edit, int count)
    {
        var lines = Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"first += Measure(items, item => item + {number});")).ToArray();
        var changed = edit switch
        {
            "one line" => lines.Select((line, number) => number == count / 2 ? "Log(first);" : line),
            "both ends" => lines.Select((line, number) => number == 0 || number == count - 1 ? $"Log({number});" : line),
            _ => lines.Select(line => line.Replace("first", "renamed", StringComparison.Ordinal)),
        };
        var (before, after) = (Method(string.Join('\n', lines)), Method(string.Join('\n', changed)));
        var start = ThreadClock.Now;
        TreeMatcher.Match(before, after);
        return ThreadClock.Now - start;
    }

    /// <summary>The old body of the lambda that has this body now.</summary>
    private static string? Came(string before, string after, string lambda)
    {
        var (old, current) = (Method(before), Method(after));
        var node = current.DescendantNodes().OfType<SimpleLambdaExpressionSyntax>().Single(node => node.Body.ToString() == lambda);
        return (TreeMatcher.Match(old, current).OldOf(node) as SimpleLambdaExpressionSyntax)?.Body.ToString();
    }

    private static MethodDeclarationSyntax Method(string body) =>
        CSharpSyntaxTree.ParseText($"class C {{ async Task M(List<int> items, int first, int second, int third) {{ {body} }} }}")
            .GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
}
