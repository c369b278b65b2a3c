using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Pipeline;

/// <summary>
/// Types that two files declare. The compiler blames whichever comes later in its own order; here it is always the newcomer, so
/// that it is held back and the first one goes on.
/// </summary>
internal static class Duplicates
{
    public const string Id = "MOLT0501";

    private const string Duplicate = "CS0101";

    /// <summary>Whether there is one among what the compiler says.</summary>
    public static bool AreAmong(IEnumerable<ScriptDiagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Id == Duplicate);

    /// <summary>One error for each newcomer, naming both files; empty when no type is declared twice.</summary>
    public static IReadOnlyList<ScriptDiagnostic> Find(Candidate candidate, IEnumerable<FileChange> changes)
    {
        var changed = changes.Select(change => change.Path).ToHashSet();
        return [.. candidate.Compilation.GetDeclarationDiagnostics().Where(diagnostic => diagnostic.Id == Duplicate)
            .SelectMany(diagnostic => Explain(candidate, diagnostic, changed)).Distinct()];
    }

    private static IEnumerable<ScriptDiagnostic> Explain(Candidate candidate, Diagnostic diagnostic, HashSet<string> changed)
    {
        var tree = diagnostic.Location.SourceTree!;
        var node = tree.GetRoot().FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (node is null || candidate.Compilation.GetSemanticModel(tree).GetDeclaredSymbol(node) is not INamedTypeSymbol type) yield break;
        var places = Places(candidate, type).OrderBy(place => changed.Contains(File(place))).ThenBy(File, StringComparer.Ordinal).ToList();
        foreach (var newcomer in places.Where(place => File(place) != File(places[0])))
        {
            yield return DiagnosticMapper.At(
                candidate, newcomer, Id, ScriptSeverity.Error,
                $"The type {type.ToDisplayString()} is declared in {File(places[0])} already. {File(newcomer)} is held back until one of them is renamed or gone.");
        }
    }

    private static IEnumerable<Location> Places(Candidate candidate, INamedTypeSymbol type) => type.ContainingNamespace.GetTypeMembers(type.Name, type.Arity)
        .SelectMany(same => same.Locations).Where(place => place.SourceTree is { } tree && candidate.FileOf(tree) is not null);

    private static string File(Location location) => location.SourceTree!.FilePath;
}
