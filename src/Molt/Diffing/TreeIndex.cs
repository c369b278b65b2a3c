using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Diffing.Elsewhere;

namespace Molt.Diffing;

/// <summary>
/// The identifiers of a tree, so that an edit finds the files and the code that mention a name without binding any. Made once for a
/// tree, and trees of unchanged files stay: so the index is kept up to date by indexing what is saved.
/// </summary>
internal sealed class TreeIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Known = [];

    private readonly HashSet<string> said;
    private readonly Lazy<HashSet<string>> implied;
    private readonly Lazy<HeaderIndex> headers;
    private readonly Lazy<IReadOnlyList<PartIndex>> parts;
    private readonly Lazy<IReadOnlyList<UsingDirectiveSyntax>> usings;

    private TreeIndex(SyntaxTree tree)
    {
        said = [.. Identifiers.In(tree.GetRoot())];
        implied = new(() => [ImpliedNames.Operator, ImpliedNames.Conversion, .. tree.GetRoot().DescendantNodes().SelectMany(ImpliedNames.Of)]);
        headers = new(() => new HeaderIndex(tree.GetRoot()));
        usings = new(() => [.. tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()]);
        parts = new(() => [.. CodeParts.In(tree.GetRoot()).Select(part => new PartIndex(part))]);
    }

    /// <summary>What the tree declares.</summary>
    public HeaderIndex Headers => headers.Value;

    /// <summary>The usings, those within namespaces included.</summary>
    public IReadOnlyList<UsingDirectiveSyntax> Usings => usings.Value;

    /// <summary>The pieces that code is compiled from.</summary>
    public IReadOnlyList<PartIndex> Parts => parts.Value;

    public static TreeIndex Of(SyntaxTree tree) => Known.GetValue(tree, static tree => new TreeIndex(tree));

    public bool Mentions(IReadOnlySet<string> any) => any.HasAny(said);

    /// <summary>Whether the tree says or implies one of these names.</summary>
    public bool IsHit(IReadOnlySet<string> names) => names.HasAny(said) || names.HasAny(implied.Value);

    /// <summary>Whether there may be code in the tree that is affected.</summary>
    /// <param name="affected">What is.</param>
    /// <param name="reach">The names by which values of the affected type are come by; null where the type does not matter.</param>
    public bool IsHit(Affected affected, IReadOnlySet<string>? reach) =>
        (reach is null || Mentions(reach)) && (affected.Name is null || said.Contains(affected.Name) || implied.Value.Contains(affected.Name));
}
