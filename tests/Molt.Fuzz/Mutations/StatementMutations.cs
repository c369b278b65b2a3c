using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Fuzz.Mutations;

/// <summary>Changes to the statements of a random block.</summary>
internal static class StatementMutations
{
    private static readonly string[] Wraps =
    [
        "if (log.Count >= 0) { # }", "try { # } finally { log.Add(\"f\"); }", "try { # } catch (InvalidOperationException e) when (e.Message != log.Count.ToString()) { log.Add(\"c\"); }",
        "for (var i$ = 0; i$ < 2; i$++) { # }", "((Action)(() => { # }))();", "void Local$() { # } Local$();", "{ # }", "async Task Wait$() { await Task.Yield(); # } Wait$().GetAwaiter().GetResult();",
        "foreach (var w$ in new[] { 1, 2 }) { # log.Add($\"{w$}\"); }", "lock (log) { # }", "using (new MemoryStream()) { # }", "checked { # }",
        "var c$ = log.Count; Action a$ = () => { log.Add($\"{c$}\"); # }; a$();", "switch (log.Count) { case < 0: break; default: { # } break; }",
    ];

    private static readonly string[] Inserts =
    [
        "await Task.Yield();", "await Task.CompletedTask;", "yield return \"y$\";", "log.Add(\"n$\");", "var v$ = log.Count; log.Add($\"{v$}\");",
        "log.Add(string.Join(',', Enumerable.Range(0, 3).Select(x$ => x$ * $)));", "Func<int, int> f$ = p => p + $; log.Add(f$(1).ToString());",
        "var k$ = log.Count; Func<int> g$ = () => k$ + $; log.Add(g$().ToString());", "static int S$(int p) => p * $; log.Add(S$(2).ToString());",
        "T$ I$<T$>(T$ p) => p; log.Add(I$($).ToString());", "log.Add(new { A$ = $, log.Count }.ToString());", "log.Add((log.Count, B$: $).ToString());",
        "log.Add(string.Join('+', from q in new[] { 3, 1, $ } where q > 0 orderby q select q + $));", "dynamic d$ = $; log.Add((d$ + 1).ToString());",
        "Span<int> s$ = stackalloc int[] { 1, 2, $ }; log.Add(s$[2].ToString());", "ReadOnlySpan<byte> u$ = \"abc$\"u8; log.Add(u$.Length.ToString());",
        "int[] r$ = [1, .. new[] { $, 3 }]; log.Add(r$.Sum().ToString());", "Func<string, string> m$ = string.Intern; log.Add(m$(\"i$\"));",
        "System.Linq.Expressions.Expression<Func<int, int>> e$ = p => p * $; log.Add(e$.ToString());", "log.Add(log switch { [] => \"none\", [var o] => o, [.., var l] when l.Length > $ => l, _ => \"more\" });",
        "await foreach (var n$ in Items$()) log.Add(n$); static async IAsyncEnumerable<string> Items$() { await Task.Yield(); yield return \"a$\"; }",
        "try { throw new InvalidOperationException(\"t$\"); } catch (Exception e$) { log.Add(e$.Message); }", "ReadOnlySpan<long> p$ = [1, 2, 3, $]; log.Add(p$[3].ToString());",
        "log.Add(await Task.Run(async () => { await Task.Yield(); return \"r$\"; }));", "goto L$; L$: log.Add(\"g$\");",
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
