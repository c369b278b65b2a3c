using Microsoft.CodeAnalysis;
using Molt.Diffing.Elsewhere;
using Molt.Diffing.Replacing;
using Molt.Model;

namespace Molt.Diffing;

/// <summary>
/// Finds what changed between two candidates: types and members that came, went or have other code, and code elsewhere that these
/// changes make bind differently. The work follows the edit's size, and the code that it may affect, and not the project's.
/// </summary>
/// <param name="mode">How types are edited that do not say it themselves.</param>
internal sealed class Differ(ReloadMode mode = ReloadMode.Update)
{
    private readonly ReloadModes modes = new(mode);

    /// <param name="before">What is live.</param>
    /// <param name="after">What is to be.</param>
    /// <param name="discrepancies">What earlier edits removed, which the runtime still has.</param>
    public EditSet Diff(Candidate before, Candidate after, Discrepancies discrepancies)
    {
        var (old, current) = ChangedTrees(before, after);
        var diff = new DiffBuilder(before, after, discrepancies, Replaced(before, after, discrepancies, old, current, out var remarks));
        foreach (var (rule, symbol) in remarks) diff.Refuse(rule, symbol);
        CompareTypes(before, after, old, current, diff);
        new ReplacedTypes(before, after, diff).Replace();
        var usings = new Contexts(before, after).Compare(diff.AffectedTypes);
        diff.HasOtherUsings = usings.Any();
        CompareMentions(before, after, usings.Select(changed => (changed.Tree, changed.Affected.Names)).Prepend((null, diff.AffectedTypes)), diff);
        new Dependents(before, after, diff).Relink(usings);
        return diff.Build();
    }

    /// <summary>
    /// What tests add. What they declare means nothing to scripts, be it an extension method that binds better or a global using: tests come from elsewhere, and code elsewhere
    /// is not looked for.
    /// </summary>
    /// <param name="before">The scripts.</param>
    /// <param name="after">The same with tests.</param>
    /// <param name="discrepancies">What edits removed, which the runtime still has.</param>
    public static EditSet DiffTests(Candidate before, Candidate after, Discrepancies discrepancies)
    {
        var (old, current) = ChangedTrees(before, after);
        var diff = new DiffBuilder(before, after, discrepancies with { Departed = Discrepancies.None.Departed, Code = Discrepancies.None.Code });
        CompareTypes(before, after, old, current, diff);
        return diff.Build();
    }

    private Replacement Replaced(
        Candidate before, Candidate after, Discrepancies discrepancies, List<SyntaxTree> old, List<SyntaxTree> current, out IReadOnlyList<(EditRule Rule, ISymbol Symbol)> remarks)
    {
        remarks = [];
        if (!modes.MayReplace(after.Compilation.SyntaxTrees)) return Replacement.None;
        var inPlace = new DiffBuilder(before, after, discrepancies);
        CompareTypes(before, after, old, current, inPlace);
        var finder = new ReplacementFinder(modes, before, after);
        var found = finder.Find(inPlace.ChangedTypes, inPlace.RefusedTypes);
        remarks = finder.Remarks;
        return found;
    }

    private static (List<SyntaxTree> Before, List<SyntaxTree> After) ChangedTrees(Candidate before, Candidate after)
    {
        var (old, current) = (before.Compilation.SyntaxTrees.ToHashSet(), after.Compilation.SyntaxTrees.ToHashSet());
        return ([.. old.Where(tree => !current.Contains(tree))], [.. current.Where(tree => !old.Contains(tree))]);
    }

    private static void CompareTypes(
        Candidate before, Candidate after, IEnumerable<SyntaxTree> oldTrees, IEnumerable<SyntaxTree> newTrees, DiffBuilder diff)
    {
        var members = new MemberComparer(diff, new CallerLines(after));
        var old = DeclaredTypes.In(before.Compilation, oldTrees);
        var current = DeclaredTypes.In(after.Compilation, newTrees);
        foreach (var key in old.Keys.Union(current.Keys).Order(StringComparer.Ordinal))
        {
            // Parts of a type are in several files, and one comparison is about all of them.
            if (!diff.BeginsToCompare(key)) continue;
            var was = old.GetValueOrDefault(key) ?? Find(before, key);
            var now = current.GetValueOrDefault(key) ?? Find(after, key);
            if (diff.Replacement.Contains(now) || diff.Replacement.Contains(was)) diff.NoteWithin(was, now);
            else if (was is null) Insert(now!, diff, before);
            else if (now is null) diff.DeleteType(was);
            else CompareType(was, now, diff, members);
        }
    }

    private static INamedTypeSymbol? Find(Candidate candidate, string key) => candidate.Compilation.Assembly.GetTypeByMetadataName(key);

    /// <summary>A nested type comes with the type around it, when that is new, too.</summary>
    private static void Insert(INamedTypeSymbol type, DiffBuilder diff, Candidate before)
    {
        if (type.ContainingType is null || Find(before, SymbolNames.TypeKey(type.ContainingType)) is not null) diff.InsertType(type);
    }

    private static void CompareType(INamedTypeSymbol before, INamedTypeSymbol after, DiffBuilder diff, MemberComparer members)
    {
        foreach (var rule in TypeComparer.Compare(before, after))
        {
            diff.Redeclares(after);
            if (rule == EditRule.InterfaceChanged && LiveInterfaces.MayChange(before)) diff.Reinterface(after);
            else diff.Refuse(rule, after);
        }
        if (TypeComparer.Parts(before) != TypeComparer.Parts(after)) diff.Rearranges(after);
        if (TypeComparer.IsLifted(before, after)) diff.Refuse(EditRule.KindChanged, after);
        CompareUse(before, after, diff);
        if (after.TypeKind == TypeKind.Enum) CompareConstants(before, after, diff);
        if (after.TypeKind is TypeKind.Enum or TypeKind.Delegate) return;
        members.Compare(before, after);
    }

    /// <summary>The constants themselves are a facet of the type; what is said of them is found by reflection.</summary>
    private static void CompareConstants(INamedTypeSymbol before, INamedTypeSymbol after, DiffBuilder diff)
    {
        foreach (var constant in after.GetMembers().OfType<IFieldSymbol>())
        {
            if (before.GetMembers(constant.Name).FirstOrDefault() is { } old && TypeComparer.Attributes(old) != TypeComparer.Attributes(constant)) diff.Refuse(EditRule.AttributesChanged, constant);
        }
    }

    /// <summary>A type's name that came or went, or is imported in one version only, can change what the signatures in other files mean.</summary>
    private static void CompareMentions(Candidate before, Candidate after, IEnumerable<(SyntaxTree? Tree, IReadOnlySet<string> Names)> changed, DiffBuilder diff)
    {
        var mentioning = changed.Where(one => one.Names.Count > 0)
            .SelectMany(one => (one.Tree is null ? after.Compilation.SyntaxTrees : [one.Tree]).Where(tree => TreeIndex.Of(tree).Mentions(one.Names)))
            .Where(before.Compilation.ContainsSyntaxTree).Distinct().ToList();
        if (mentioning.Count > 0) CompareTypes(before, after, mentioning, mentioning, diff);
    }

    /// <summary>What concerns those who use the type, wherever they are.</summary>
    private static void CompareUse(INamedTypeSymbol before, INamedTypeSymbol after, DiffBuilder diff)
    {
        if (before.DeclaredAccessibility != after.DeclaredAccessibility) diff.AffectsTypeName(after);
        if (before.DeclaredAccessibility != after.DeclaredAccessibility || SymbolNames.CheckedView(before) != SymbolNames.CheckedView(after)) diff.Redeclares(after);
        if (TypeComparer.Heritage(before) != TypeComparer.Heritage(after)) CompareHeritage(before, after, diff);
        if (SymbolNames.CheckedView(before) != SymbolNames.CheckedView(after)) diff.MisusedTypes.Add(SymbolNames.TypeKey(after));
        if (diff.MisusedTypes.Contains(SymbolNames.TypeKey(after)) || SymbolNames.ParameterNames(before) != SymbolNames.ParameterNames(after)) diff.AffectsUsersOf(after);
    }

    private static void CompareHeritage(INamedTypeSymbol before, INamedTypeSymbol after, DiffBuilder diff)
    {
        diff.MisusedArguments.Add(SymbolNames.TypeKey(after));
        diff.AffectsUsersOf(after);
        foreach (var nested in Inherited(before).Concat(Inherited(after))) diff.AffectsTypeName(nested);
    }

    private static IEnumerable<INamedTypeSymbol> Inherited(INamedTypeSymbol type)
    {
        for (var next = type.BaseType; next is not null; next = next.BaseType)
        {
            foreach (var nested in next.GetTypeMembers()) yield return nested;
        }
    }
}
