using Microsoft.CodeAnalysis;
using Molt.Model;

namespace Molt.Diffing.Elsewhere;

/// <summary>
/// Finds code that did not change and yet means something else now, because what it uses came, went or looks different. The index says
/// which code to look at; binding it in both versions says whether it matters.
/// </summary>
internal sealed class Dependents(Candidate before, Candidate after, DiffBuilder diff)
{
    private readonly Dictionary<string, SyntaxTree> oldTrees = before.Compilation.SyntaxTrees.ToDictionary(tree => tree.FilePath);
    private readonly MovedParts moved = new(before.Compilation.SyntaxTrees.Where(tree => !after.Compilation.ContainsSyntaxTree(tree)));
    private readonly Reach reach = new(after.Compilation.SyntaxTrees);
    private readonly Reach oldReach = new(before.Compilation.SyntaxTrees);
    private readonly SymbolTexts symbols = new(new Misuse(diff, "after").Mark);
    private readonly SymbolTexts oldSymbols = new(new Misuse(diff, "before").Mark);
    private readonly RelinkedCode relinked = new(diff);
    private readonly HashSet<SyntaxNode> seen = [];

    /// <summary>Looks at the code that is compiled under other usings than before, then at what the edit affects anywhere.</summary>
    public void Relink(IEnumerable<ChangedUsings> usings)
    {
        RelinkMoved();
        foreach (var (tree, affected) in usings) Relink(tree is null ? after.Compilation.SyntaxTrees : [tree], affected);
        var (done, revalued) = (new HashSet<Affected>(), new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        for (var isDone = false; !isDone;)
        {
            var (affected, values) = (diff.Affected.Except(done).ToList(), diff.Revalued.Except(revalued, SymbolEqualityComparer.Default).ToHashSet(SymbolEqualityComparer.Default));
            isDone = affected.Count + values.Count == 0;
            done.UnionWith(affected);
            revalued.UnionWith(values);
            RelinkUsers(values);
            Relink(after.Compilation.SyntaxTrees, new(affected));
        }
    }

    /// <summary>Code that is in another file now is under other usings, and its names are not looked for: all of it is compared.</summary>
    private void RelinkMoved()
    {
        foreach (var tree in after.Compilation.SyntaxTrees.Where(tree => !before.Compilation.ContainsSyntaxTree(tree)))
        {
            var file = VersionsOf(tree);
            foreach (var part in TreeIndex.Of(tree).Parts.Select(indexed => indexed.Part).Where(part => file.Elsewhere(part) is not null && seen.Add(part))) Compare(part, file);
        }
    }

    private FileVersions VersionsOf(SyntaxTree tree) => new(oldTrees.GetValueOrDefault(tree.FilePath), tree, moved, before, after);

    private void Relink(IEnumerable<SyntaxTree> trees, AffectedCode affected)
    {
        foreach (var (file, parts) in Hits(trees, affected))
        {
            foreach (var part in parts.Where(seen.Add)) Compare(part, file);
        }
    }

    private void Compare(SyntaxNode part, FileVersions file)
    {
        if (file.Earlier(part) is { } old && BindingText.Of(old, file.OldModelOf(old), oldSymbols) != BindingText.Of(part, file.Model, symbols)) relinked.Take(old, part, file);
    }

    /// <summary>Code that uses what has another value now is compiled again, without being compared.</summary>
    private void RelinkUsers(HashSet<ISymbol> revalued)
    {
        foreach (var (file, parts) in Hits(after.Compilation.SyntaxTrees, new(revalued.Select(Affected.By))))
        {
            foreach (var part in parts.Where(part => !seen.Contains(part))) RelinkUser(part, file, revalued);
        }
    }

    private void RelinkUser(SyntaxNode part, FileVersions file, HashSet<ISymbol> revalued)
    {
        if (file.Earlier(part) is not { } old) return;
        var isUsed = ValueUses.AreIn(part, file.Model, revalued);
        if (isUsed != false) seen.Add(part);
        if (isUsed == true) relinked.Take(old, part, file);
        else if (isUsed is null) Compare(part, file);
    }

    /// <summary>The code that may be affected.</summary>
    private IEnumerable<(FileVersions File, IEnumerable<SyntaxNode> Parts)> Hits(IEnumerable<SyntaxTree> trees, AffectedCode affected)
    {
        foreach (var tree in trees)
        {
            var index = TreeIndex.Of(tree);
            var typed = affected.Typed.Where(one => index.IsHit(one, ReachOf(one))).ToList();
            if (typed.Count > 0 || index.IsHit(affected.Names))
                yield return (VersionsOf(tree), index.Parts.Where(part => part.IsHit(affected.Names) || typed.Any(one => part.IsHit(one, ReachOf(one)))).Select(part => part.Part));
        }
    }

    // What was derived from the type, or is now.
    private IReadOnlySet<string>? ReachOf(Affected affected)
    {
        if (affected.Type is null || reach.Of(affected.Type) is not { } now || oldReach.Of(affected.Type) is not { } was) return null;
        return now.IsSupersetOf(was) ? now : now.Union(was).ToHashSet();
    }
}
