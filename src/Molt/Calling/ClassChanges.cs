using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Applying;
using Molt.Diffing;
using Molt.Model;
using Molt.Pipeline;

namespace Molt.Calling;

/// <summary>Tells what an edit did to the scripts' types: each is in at most one change.</summary>
/// <param name="edit">The edit, which is live.</param>
/// <param name="earlier">The versions of scripts before it.</param>
/// <param name="versions">The versions of scripts since.</param>
internal sealed class ClassChanges(CommittedEdit edit, ImmutableDictionary<string, ScriptVersion> earlier, ImmutableDictionary<string, ScriptVersion> versions)
{
    /// <summary>What came, what changed, what went; each ordered by name.</summary>
    public IReadOnlyList<ClassChange> Find()
    {
        if (edit.Before is not { } before) return [.. Types(edit.After, AllTypes(edit.After), ClassChangeKind.Created, versions)];
        var (created, removed) = (edit.Attempt.CSharp.Identities.CreatedTypes, edit.Attempt.CSharp.Identities.RemovedTypes);
        return
        [
            .. Types(edit.After, created, ClassChangeKind.Created, versions),
            .. Types(edit.After, edit.Attempt.CSharp.ChangedTypes.Except(created).Except(removed), ClassChangeKind.Updated, versions),
            .. Types(before, removed, ClassChangeKind.Removed, earlier),
        ];
    }

    private static IEnumerable<string> AllTypes(Generation generation) => new LiveMembers(generation).AllTypes()
        .Where(type => !type.IsExtension && Files(generation.Candidate, type).Any()).Select(SymbolNames.TypeKey);

    private IEnumerable<ClassChange> Types(
        Generation generation, IEnumerable<string> keys, ClassChangeKind kind, ImmutableDictionary<string, ScriptVersion> known)
    {
        var members = new LiveMembers(generation);
        return keys.Distinct().Select(members.FindSymbol).OfType<INamedTypeSymbol>()
            .Select(symbol => new ClassChange(kind, Type(generation, members, symbol, known)))
            .OrderBy(change => change.Class.Name, StringComparer.Ordinal).ThenBy(change => change.Class.File, StringComparer.Ordinal);
    }

    private LiveType Type(Generation generation, LiveMembers members, INamedTypeSymbol symbol, ImmutableDictionary<string, ScriptVersion> known) =>
        new(SymbolNames.Display(symbol), members.Type(symbol), edit.After.Number)
        {
            Members = [.. IdentityEdits.AuthoredMembers(symbol).Select(SymbolNames.Display).Distinct().Order(StringComparer.Ordinal)],
            Scripts = [.. Files(generation.Candidate, symbol).Select(file => known.GetValueOrDefault(file)).OfType<ScriptVersion>()],
        };

    private static IEnumerable<string> Files(Candidate candidate, INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Where(part => candidate.FileOf(part.SyntaxTree) is not null).Select(part => part.SyntaxTree.FilePath).Distinct().Order(StringComparer.Ordinal);
}
