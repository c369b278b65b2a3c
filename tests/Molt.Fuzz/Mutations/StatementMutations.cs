using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Fuzz.Editing;
using Molt.Fuzz.Running;

namespace Molt.Fuzz.Mutations;

/// <summary>Changes to the statements of a random block.</summary>
internal static class StatementMutations
{
    private static readonly string[] Wraps =
    [
        "if (Trace.Said.Length >= 0) { # }", "try { # } finally { Trace.Say(\"f\"); }", "try { # } catch (InvalidOperationException e$) when (e$.Message != Trace.Said.Length.ToString()) { Trace.Say(\"c\"); }",
        "for (var i$ = 0; i$ < 2; i$++) { # }", "((Action)(() => { # }))();", "void Local$() { # } Local$();", "{ # }", "async Task Wait$() { await Task.Yield(); # } Wait$().GetAwaiter().GetResult();",
        "foreach (var w$ in new[] { 1, 2 }) { # Trace.Say($\"{w$}\"); }", "lock (new object()) { # }", "using (new Closing(\"c$\")) { # }", "checked { # }",
        "var c$ = Trace.Said.Length; Action a$ = () => { Trace.Say($\"{c$}\"); # }; a$();", "switch (Trace.Said.Length) { case < 0: break; default: { # } break; }",
    ];

    private static readonly string[] Inserts =
    [
        "await Task.Yield();", "await Task.CompletedTask;", "yield return $;", "Trace.Say(\"n$\");", "var v$ = Trace.Said.Length; Trace.Say($\"{v$}\");",
        "Trace.Say(string.Join(',', Enumerable.Range(0, 3).Select(x$ => x$ * $)));", "Func<int, int> f$ = p => p + $; Trace.Say(f$(1).ToString());",
        "var k$ = Trace.Said.Length; Func<int> g$ = () => k$ + $; Trace.Say(g$().ToString());", "static int S$(int p) => p * $; Trace.Say(S$(2).ToString());",
        "T$ I$<T$>(T$ p) => p; Trace.Say(I$($).ToString());", "Trace.Say(new { A$ = $, Trace.Said.Length }.ToString());", "Trace.Say((Trace.Said.Length, B$: $).ToString());",
        "Trace.Say(string.Join('+', from q in new[] { 3, 1, $ } where q > 0 orderby q select q + $));", "dynamic d$ = $; Trace.Say((d$ + 1).ToString());",
        "Span<int> s$ = stackalloc int[] { 1, 2, $ }; Trace.Say(s$[2].ToString());", "ReadOnlySpan<byte> u$ = \"abc$\"u8; Trace.Say(u$.Length.ToString());",
        "int[] r$ = [1, .. new[] { $, 3 }]; Trace.Say(r$.Sum().ToString());", "Func<string, string> m$ = string.Intern; Trace.Say(m$(\"i$\"));",
        "System.Linq.Expressions.Expression<Func<int, int>> e$ = p => p * $; Trace.Say(e$.ToString());", "Trace.Say(new[] { 1, $, 3 } switch { [] => \"none\", [var o, ..] when o > $ => \"o\", [.., var l] => $\"{l}\" });",
        "await foreach (var n$ in Items$()) Trace.Say(n$); static async IAsyncEnumerable<string> Items$() { await Task.Yield(); yield return \"a$\"; }",
        "try { throw new InvalidOperationException(\"t$\"); } catch (InvalidOperationException e$) { Trace.Say(e$.Message); }", "ReadOnlySpan<long> p$ = [1, 2, 3, $]; Trace.Say(p$[3].ToString());",
        "Trace.Say(await Task.Run(async () => { await Task.Yield(); return \"r$\"; }));", "goto L$; L$: Trace.Say(\"g$\");",
    ];

    public static SyntaxNode? Duplicate(SyntaxNode root, Random random) => InBlock(root, random, (list, index) => list.Insert(index, list[index]));

    public static SyntaxNode? Delete(SyntaxNode root, Random random) => InBlock(root, random, (list, index) => list.RemoveAt(index));

    public static SyntaxNode? Swap(SyntaxNode root, Random random) => InBlock(root, random, (list, index) =>
        index + 1 >= list.Count ? list : list.RemoveAt(index).Insert(index + 1, list[index]));

    public static SyntaxNode? Exchange(SyntaxNode root, Random random)
    {
        var statements = root.Nodes<StatementSyntax>().Where(node => node.Parent is BlockSyntax).ToList();
        if (random.Any(statements) is not { } one || random.Any(statements) is not { } other || one.Span.IntersectsWith(other.Span)) return null;
        return root.ReplaceNodes([one, other], (node, _) => node == one ? other : one);
    }

    public static SyntaxNode? Wrap(SyntaxNode root, Random random) => InBlock(root, random, (list, index) =>
        Replace(list, index, Parse(random.Any(Wraps)!, random, list[index].ToFullString())));

    public static SyntaxNode? Unwrap(SyntaxNode root, Random random) => InBlock(root, random, (list, index) =>
        list[index].ChildNodes().OfType<BlockSyntax>().FirstOrDefault() is { } block ? Replace(list, index, block.Statements) : list);

    public static SyntaxNode? Insert(SyntaxNode root, Random random) => InBlock(root, random, (list, index) =>
        list.InsertRange(index, Parse(random.Any(Inserts)!, random, "")));

    private static SyntaxList<StatementSyntax> Replace(SyntaxList<StatementSyntax> list, int index, IEnumerable<StatementSyntax> statements) =>
        list.RemoveAt(index).InsertRange(index, statements);

    private static SyntaxList<StatementSyntax> Parse(string text, Random random, string inner)
    {
        var source = text.Replace("$\"", "\u0001", StringComparison.Ordinal).Replace("$", random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("\u0001", "$\"", StringComparison.Ordinal).Replace("#", inner, StringComparison.Ordinal);
        return ((BlockSyntax)SyntaxFactory.ParseStatement($"{{ {source}\n }}", options: ColdProgram.ParseOptions)).Statements;
    }

    private static SyntaxNode? InBlock(SyntaxNode root, Random random, Func<SyntaxList<StatementSyntax>, int, SyntaxList<StatementSyntax>> change)
    {
        if (random.Any(root.Nodes<StatementSyntax>().Where(node => node.Parent is BlockSyntax).ToList()) is not { } statement) return null;
        var block = (BlockSyntax)statement.Parent!;
        return root.ReplaceNode(block, block.WithStatements(change(block.Statements, block.Statements.IndexOf(statement))));
    }
}
