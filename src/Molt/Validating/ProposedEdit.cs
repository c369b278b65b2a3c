using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using Molt.Diffing.Elsewhere;
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

    /// <summary>The files in which there is anything to look at.</summary>
    public IEnumerable<SyntaxTree> Trees() => Code().Select(code => code.Node.SyntaxTree).Distinct();

    /// <summary>
    /// The syntax in which anything can be new: all that is compiled for the edit, in whatever file, and what else the files that changed have, but for pieces of code in them that are as they
    /// were. Those stay what they are in the running program, and were looked at when they came.
    /// </summary>
    public IEnumerable<CodeToCheck> Code()
    {
        var changes = Changes().Where(change => change.After is not null).ToList();
        var compiled = Edits.Relinked.Concat(Compiled()).Where(node => After.FileOf(node.SyntaxTree) is not null).Distinct();
        return compiled.Select(node => new CodeToCheck(node, CodeToCheck.NoneKnown))
            .Concat(changes.Select(change => CodeToCheck.Of(change.Before?.Tree.GetRoot(), change.After!.Tree.GetRoot())));
    }

    /// <summary>Code that is compiled, and declarations that are others to the compiler because a name in them means another type.</summary>
    private IEnumerable<SyntaxNode> Compiled() => Edits.Edits.SelectMany(edit => edit.Kind == SemanticEditKind.Update && edit.NewSymbol is IMethodSymbol method
        ? MemberSyntax.BodyOf(method).Select(part => part.Node)
        : Declarations(edit.NewSymbol!)).Concat(Edits.Reinterfaced.SelectMany(BaseLists));

    private static IEnumerable<SyntaxNode> Declarations(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).Select(node => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node);

    private IEnumerable<SyntaxNode> BaseLists(string type) => After.Compilation.Assembly.GetTypeByMetadataName(type) is { } found
        ? Declarations(found).OfType<TypeDeclarationSyntax>().Select(declaration => declaration.BaseList).OfType<SyntaxNode>()
        : [];
}

/// <summary>Syntax to look at.</summary>
/// <param name="Node">Where it is.</param>
/// <param name="Known">Pieces of code in it that need not be looked at.</param>
internal sealed record CodeToCheck(SyntaxNode Node, IReadOnlySet<SyntaxNode> Known)
{
    public static readonly IReadOnlySet<SyntaxNode> NoneKnown = new HashSet<SyntaxNode>();

    /// <summary>A file, but for what it had before.</summary>
    public static CodeToCheck Of(SyntaxNode? before, SyntaxNode after)
    {
        if (before is null) return new(after, NoneKnown);
        var old = CodeParts.ByPath(before);
        return new(after, CodeParts.In(after).Where(part => old.GetValueOrDefault(CodeParts.PathOf(part))?.IsEquivalentTo(part) == true).ToHashSet());
    }
}
