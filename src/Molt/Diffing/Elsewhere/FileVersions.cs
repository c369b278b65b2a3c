using Microsoft.CodeAnalysis;
using Molt.Model;

namespace Molt.Diffing.Elsewhere;

/// <summary>A file in both versions, and what binds its code in each.</summary>
internal sealed class FileVersions(SyntaxTree oldTree, Candidate before, SyntaxTree tree, Candidate after)
{
    private readonly Dictionary<string, SyntaxNode>? oldParts = ReferenceEquals(tree, oldTree) ? null : CodeParts.ByPath(oldTree.GetRoot());

    public SemanticModel OldModel { get; } = before.Compilation.ModelOf(oldTree);

    public SemanticModel Model { get; } = after.Compilation.ModelOf(tree);

    /// <summary>What a part was before; null when it is new or says something else now, for then it is among the edits.</summary>
    public SyntaxNode? Earlier(SyntaxNode part)
    {
        if (oldParts is null) return part;
        return oldParts.GetValueOrDefault(CodeParts.PathOf(part)) is { } old && old.IsEquivalentTo(part) ? old : null;
    }
}
