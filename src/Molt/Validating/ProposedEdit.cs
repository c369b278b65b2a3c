using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using Molt.Model;
using Molt.Scripts;

namespace Molt.Validating;

/// <summary>A file in both versions; null in the one that does not have it.</summary>
internal readonly record struct ProposedChange(ScriptFile? Before, ScriptFile? After);

/// <summary>An edit that compiles and would go live.</summary>
/// <param name="Before">What is live; null for a first load.</param>
/// <param name="After">What would be.</param>
/// <param name="Edits">What differs.</param>
/// <param name="Generation">The generation that it would become.</param>
internal sealed record ProposedEdit(Candidate? Before, Candidate After, EditSet Edits, int Generation)
{
    /// <summary>The first load: everything is new.</summary>
    public static ProposedEdit Load(Candidate candidate) => new(null, candidate, new EditSet(), 1);

    /// <summary>The files that came, went or changed, sorted by path.</summary>
    public IReadOnlyList<ProposedChange> Changes() => Before is null
        ? [.. After.Files.Values.Select(file => new ProposedChange(null, file))]
        : [.. Before.Files.Keys.Union(After.Files.Keys).Order(StringComparer.Ordinal)
            .Select(path => new ProposedChange(Before.Files.GetValueOrDefault(path), After.Files.GetValueOrDefault(path)))
            .Where(change => !ReferenceEquals(change.Before, change.After))];

    /// <summary>
    /// The syntax in which anything can be new: the files that changed, whole, for what did not change in them may as well mean something else; and of all
    /// others what the edit makes mean something else.
    /// </summary>
    public IEnumerable<SyntaxNode> Code()
    {
        var changed = Changes().Select(change => change.After?.Tree).OfType<SyntaxTree>().ToHashSet();
        var elsewhere = Edits.Relinked.Concat(Declarations()).Where(node => !changed.Contains(node.SyntaxTree) && After.FileOf(node.SyntaxTree) is not null);
        return changed.Select(tree => tree.GetRoot()).Concat(elsewhere.Distinct());
    }

    /// <summary>What is another declaration for the compiler, because a name in it means another type. Code that is compiled anew is among what is relinked.</summary>
    private IEnumerable<SyntaxNode> Declarations() => Edits.Edits.Where(edit => edit.Kind is SemanticEditKind.Insert or SemanticEditKind.Replace).Select(edit => edit.NewSymbol!)
        .SelectMany(Declarations).Concat(Edits.Reinterfaced.SelectMany(BaseLists));

    private static IEnumerable<SyntaxNode> Declarations(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).Select(node => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node);

    private IEnumerable<SyntaxNode> BaseLists(string type) => After.Compilation.Assembly.GetTypeByMetadataName(type) is { } found
        ? Declarations(found).OfType<TypeDeclarationSyntax>().Select(declaration => declaration.BaseList).OfType<SyntaxNode>()
        : [];
}
