using Microsoft.CodeAnalysis;
using Molt.Model;

namespace Molt.Diffing.Elsewhere;

/// <summary>A file in both versions, and what binds its code in each. Code may have been in another file before.</summary>
/// <param name="oldTree">The file as it was; null when it is new.</param>
internal sealed class FileVersions(SyntaxTree? oldTree, SyntaxTree tree, MovedParts moved, Candidate before, Candidate after)
{
    private readonly Dictionary<string, SyntaxNode>? oldParts = ReferenceEquals(tree, oldTree) ? null : oldTree is null ? [] : CodeParts.ByPath(oldTree.GetRoot());

    public SemanticModel Model { get; } = after.Compilation.ModelOf(tree);

    /// <summary>What binds a part as it was.</summary>
    public SemanticModel OldModelOf(SyntaxNode old) => before.Compilation.ModelOf(old.SyntaxTree);

    /// <summary>What a part was before; null when it is new or says something else now, for then it is among the edits.</summary>
    public SyntaxNode? Earlier(SyntaxNode part)
    {
        if (oldParts is null) return part;
        return oldParts.GetValueOrDefault(CodeParts.PathOf(part)) is { } old ? Same(old, part) : Elsewhere(part);
    }

    /// <summary>What a part was in another file.</summary>
    public SyntaxNode? Elsewhere(SyntaxNode part) =>
        oldParts is null || oldParts.ContainsKey(CodeParts.PathOf(part)) || moved.Find(part) is not { } old ? null : Same(old, part);

    private static SyntaxNode? Same(SyntaxNode old, SyntaxNode part) => old.IsEquivalentTo(part) ? old : null;
}
