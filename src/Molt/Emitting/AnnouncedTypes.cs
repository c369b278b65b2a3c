using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Molt.Diffing;

namespace Molt.Emitting;

/// <summary>Sources with declarations of types that are to come: their names, and nothing in them. They are never emitted.</summary>
internal sealed class AnnouncedTypes
{
    private readonly Dictionary<SyntaxTree, List<TextChange>> changes = [];
    private readonly Dictionary<SyntaxTree, SyntaxTree> trees = [];
    private readonly ImmutableArray<SyntaxTree> added;

    public AnnouncedTypes(CSharpCompilation before, ImmutableArray<INamedTypeSymbol> types)
    {
        var options = (CSharpParseOptions?)before.SyntaxTrees.FirstOrDefault()?.Options;
        added = [.. types.Where(type => type.ContainingType is null && before.GetTypeByMetadataName(SymbolNames.TypeKey(type)) is null).Select(type => CSharpSyntaxTree.ParseText(InNamespace(type), options))];
        foreach (var type in types.Where(type => type.ContainingType is not null)) Announce(before, type);
        foreach (var (tree, inserted) in changes) trees[tree] = tree.WithChangedText(tree.GetText().WithChanges(inserted.OrderBy(change => change.Span.Start)));
    }

    public CSharpCompilation Declare(CSharpCompilation before)
    {
        var compilation = before.Clone();
        foreach (var (tree, now) in trees) compilation = compilation.ReplaceSyntaxTree(tree, now);
        return compilation.AddSyntaxTrees(added);
    }

    /// <summary>The node of these sources for one of those before.</summary>
    public SyntaxNode? NodeOf(SyntaxNode? node) =>
        node is not null && trees.TryGetValue(node.SyntaxTree, out var now) ? Find(now, node, node.SpanStart + Shift(node.SyntaxTree, node.SpanStart)) : node;

    private void Announce(CSharpCompilation before, INamedTypeSymbol type)
    {
        var outer = before.GetTypeByMetadataName(SymbolNames.TypeKey(type.ContainingType));
        var end = outer?.DeclaringSyntaxReferences.Select(reference => ((reference.GetSyntax() as TypeDeclarationSyntax)?.CloseBraceToken) ?? default).FirstOrDefault(token => token.IsKind(SyntaxKind.CloseBraceToken)) ?? default;
        if (outer is null || end.SyntaxTree is not { } tree || outer.GetTypeMembers(type.Name, type.Arity).Length > 0) return;
        if (!changes.TryGetValue(tree, out var inserted)) changes[tree] = inserted = [];
        inserted.Add(new(new(end.SpanStart, 0), $"{Text(type)} "));
    }

    private int Shift(SyntaxTree tree, int position) => changes[tree].Where(change => change.Span.Start <= position).Sum(change => change.NewText!.Length);

    private static SyntaxNode? Find(SyntaxTree tree, SyntaxNode node, int start)
    {
        var span = new TextSpan(start, node.Span.Length);
        return tree.GetRoot().FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf().FirstOrDefault(found => found.RawKind == node.RawKind && found.Span == span);
    }

    private static string InNamespace(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"namespace {space.ToDisplayString()} {{ {Text(type)} }}" : Text(type);

    private static string Text(INamedTypeSymbol type)
    {
        var name = $"@{type.Name}{(type.Arity == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(parameter => $"@{parameter.Name}"))}>")}";
        var nested = string.Join(' ', type.GetTypeMembers().Select(Text));
        return type.TypeKind switch
        {
            TypeKind.Enum => $"enum {name} {{ }}",
            TypeKind.Delegate => $"delegate void {name}();",
            TypeKind.Interface => $"interface {name} {{ {nested} }}",
            TypeKind.Struct => $"struct {name} {{ {nested} }}",
            _ => $"class {name} {{ {nested} }}",
        };
    }
}
