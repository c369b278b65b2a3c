using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Elsewhere;

/// <summary>The code of all files that an edit changed or removed, as it was: where to look for code that is in another file now.</summary>
internal sealed class MovedParts(IEnumerable<SyntaxTree> changed)
{
    private readonly Lazy<Dictionary<string, SyntaxNode>> parts = new(() =>
    {
        var all = new Dictionary<string, SyntaxNode>();
        foreach (var (path, part) in changed.SelectMany(tree => CodeParts.ByPath(tree.GetRoot()))) all.TryAdd(path, part);
        return all;
    });

    public SyntaxNode? Find(SyntaxNode part) => parts.Value.GetValueOrDefault(CodeParts.PathOf(part));
}
