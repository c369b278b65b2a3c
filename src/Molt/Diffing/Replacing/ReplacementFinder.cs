using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Diffing.Elsewhere;
using Molt.Model;

namespace Molt.Diffing.Replacing;

/// <summary>
/// Finds which types an edit replaces: those that it changes and that are in the mode for it, with all that is tied to them. Nothing that is to stay
/// is replaced without being asked: where it would have to be, that is an error.
/// </summary>
internal sealed class ReplacementFinder(ReloadModes modes, Candidate before, Candidate after)
{
    private readonly Reach reach = new(after.Compilation.SyntaxTrees);
    private readonly List<(EditRule Rule, ISymbol Symbol)> remarks = [];

    /// <summary>What is tied to replaced types: errors, where it was to stay; else remarks.</summary>
    public IReadOnlyList<(EditRule Rule, ISymbol Symbol)> Remarks => remarks;

    /// <param name="changed">The types that the edit changes, by key.</param>
    /// <param name="refused">Those of them that cannot be changed in place.</param>
    public Replacement Find(IEnumerable<string> changed, IReadOnlySet<string> refused)
    {
        var seeds = changed.Where(key => IsSeed(key, refused)).ToImmutableHashSet();
        var found = new Replacement(seeds);
        for (var fresh = (IReadOnlyCollection<string>)seeds; fresh.Count > 0;)
        {
            var tied = Candidates(fresh).Where(type => !type.IsExtension && !found.Contains(type) && Exists(type) && IsTied(type, found)).Select(SymbolNames.TypeKey).ToList();
            found = found with { Keys = found.Keys.Union(tied) };
            fresh = tied;
        }
        return found;
    }

    /// <summary>
    /// Classes are replaced for any change, but for one that the program runs in, and for static ones that do not ask for it: of these there are no objects that could
    /// go on as they were, and code that runs for long would never call another one. What is no class is replaced only where the change cannot be had otherwise.
    /// </summary>
    private bool IsSeed(string key, IReadOnlySet<string> refused) => Now(key) is { } type && Exists(type) && modes.Of(type) == ReloadMode.Overwrite
        && (refused.Contains(key) || (type.TypeKind == TypeKind.Class && !EntryPoints.AreIn(type) && (!type.IsStatic || ReloadModes.Declared(type) is not null)));

    private bool IsTied(INamedTypeSymbol type, Replacement found)
    {
        if (Dragged.By(type, found) is not { } by) return false;
        remarks.Add(MayFollow(type, by, found) ? (EditRule.ReplacedAlong, type) : (EditRule.HoldsReplaced, by));
        return true;
    }

    // Everybody shares a static field: whether it may begin anew is for its class to say.
    private bool MayFollow(INamedTypeSymbol type, ISymbol by, Replacement found) => Dragged.Follows(type, found)
        || (by is IFieldSymbol { IsStatic: true } or IEventSymbol { IsStatic: true } ? ReloadModes.Declared(type) : modes.Of(type)) == ReloadMode.Overwrite;

    private IEnumerable<INamedTypeSymbol> Candidates(IEnumerable<string> replaced) =>
        DeclaredTypes.In(after.Compilation, reach.TreesOf(replaced.Select(Now).OfType<INamedTypeSymbol>())).Values;

    private INamedTypeSymbol? Now(string key) => after.Compilation.Assembly.GetTypeByMetadataName(key);

    private bool Exists(INamedTypeSymbol type) => before.Compilation.Assembly.GetTypeByMetadataName(SymbolNames.TypeKey(type)) is not null;
}
