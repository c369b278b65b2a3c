using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Benchmarks;
using Molt.Diffing.Matching;

// Matching: how long it takes to find where the nodes of a changed method came from, by the method's size and by the edit.
// Each round parses both versions anew, since a syntax tree keeps what was asked of it. Times are the thread's processor time. Options: --rounds N.
var rounds = new Arguments(args).Number("--rounds", 15);
int[] sizes = [125, 250, 500, 1000, 2000, 4000];

Console.WriteLine($"| edit | {string.Join(" | ", sizes.Select(size => $"{size} lines, ms"))} |");
Console.WriteLine($"| --- | {string.Join(" | ", sizes.Select(_ => "---:"))} |");
foreach (var (name, edit) in LongMethod.Edits)
{
    var times = sizes.Select(size => Statistics.Median([.. Measure(LongMethod.Lines(size), edit).Take(rounds + 5).Skip(5)]));
    Console.WriteLine($"| {name} | {string.Join(" | ", times.Select(time => time.ToString("F1", CultureInfo.InvariantCulture)))} |");
}

static IEnumerable<double> Measure(string[] lines, Func<string[], string[]> edit)
{
    while (true)
    {
        var (before, after) = (Method(LongMethod.Source(lines)), Method(LongMethod.Source(edit(lines))));
        var start = ThreadClock.Now;
        TreeMatcher.Match(before, after);
        yield return (ThreadClock.Now - start).TotalMilliseconds;
    }
}

static SyntaxNode Method(string source) => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
