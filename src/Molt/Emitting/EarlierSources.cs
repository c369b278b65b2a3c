using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Molt.Model;

namespace Molt.Emitting;

/// <summary>
/// A second compilation of a generation's sources, and edits in terms of its symbols. The first one cannot be emitted again: it has named its
/// anonymous types for good, and fails on those of methods that were not among its edits.
/// </summary>
/// <param name="before">The generation.</param>
/// <param name="announced">What these sources have besides.</param>
internal sealed class EarlierSources(Candidate before, AnnouncedTypes announced)
{
    public CSharpCompilation Compilation { get; } = announced.Declare(before.Compilation);

    /// <summary>An edit that leaves an updated method as it was.</summary>
    public SemanticEdit AsItWas(SemanticEdit edit, EarlierSources? earlier) =>
        new(SemanticEditKind.Update, earlier is null ? edit.OldSymbol : earlier.Find(edit.OldSymbol!), Find(edit.OldSymbol!), node => node);

    /// <summary>The same edit, as one of this compilation.</summary>
    public SemanticEdit Since(SemanticEdit edit) =>
        edit.OldSymbol is null ? edit : new(edit.Kind, Find(edit.OldSymbol), edit.NewSymbol, edit.SyntaxMap is { } oldOf ? node => announced.NodeOf(oldOf(node)) : null);

    // The sources are the same, so what has the same name stands in the same order.
    private ISymbol Find(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol { IsGlobalNamespace: true } => Compilation.Assembly.GlobalNamespace,
        IMethodSymbol { PartialDefinitionPart: { } definition } => ((IMethodSymbol)Find(definition)).PartialImplementationPart!,
        _ => Namesakes((INamespaceOrTypeSymbol)Find(symbol.ContainingSymbol), symbol)[Namesakes((INamespaceOrTypeSymbol)symbol.ContainingSymbol, symbol).IndexOf(symbol)],
    };

    private static List<ISymbol> Namesakes(INamespaceOrTypeSymbol container, ISymbol symbol) =>
        [.. container.GetMembers(symbol.Name).Where(member => member.Kind == symbol.Kind && member.MetadataName == symbol.MetadataName)];
}
