using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Diffing.Elsewhere;

/// <summary>The code that usings which came, went, or mean something else may have another meaning for.</summary>
/// <param name="Tree">The file that they are in; null for global ones, which are every file's.</param>
/// <param name="Affected">The code in terms of what they offer.</param>
internal sealed record ChangedUsings(SyntaxTree? Tree, AffectedCode Affected);

/// <summary>
/// Compares the usings of two versions. They have no members of their own, but code is compiled under them: the code that says or implies a
/// name which one of them offers in one version only, and no other.
/// </summary>
internal sealed class Contexts(Candidate before, Candidate after)
{
    private readonly List<Affected> global = [];
    private readonly Dictionary<SyntaxTree, List<Affected>> local = [];
    private readonly List<(UsingDirectiveSyntax Before, UsingDirectiveSyntax After)> kept = [];
    private readonly HashSet<string> names = [];

    /// <param name="types">Names of types and namespaces that came or went: a using may mean another one now.</param>
    public IReadOnlyList<ChangedUsings> Compare(IReadOnlySet<string> types)
    {
        names.UnionWith(types);
        CompareTexts();
        // Usings are in terms of the usings around them.
        while (kept.Where(MeansAnother).ToList() is { Count: > 0 } changed)
        {
            foreach (var pair in changed)
            {
                kept.Remove(pair);
                Add(pair.Before, before, pair.After.SyntaxTree);
                Add(pair.After, after, pair.After.SyntaxTree);
            }
        }
        var everywhere = global.Count == 0 ? [] : new[] { new ChangedUsings(null, new(global)) };
        return [.. everywhere, .. local.Select(entry => new ChangedUsings(entry.Key, new(entry.Value)))];
    }

    private void CompareTexts()
    {
        var oldTrees = before.Compilation.SyntaxTrees.ToDictionary(tree => tree.FilePath);
        foreach (var tree in after.Compilation.SyntaxTrees)
        {
            if (!oldTrees.Remove(tree.FilePath, out var old)) AddAll(Usings(tree).Where(IsGlobal), after, tree);
            else if (ReferenceEquals(old, tree)) kept.AddRange(Usings(tree).Select(directive => (directive, directive)));
            else CompareTexts(Usings(old), Usings(tree), tree);
        }
        foreach (var gone in oldTrees.Values) AddAll(Usings(gone).Where(IsGlobal), before, gone);
    }

    private void CompareTexts(IReadOnlyList<UsingDirectiveSyntax> was, IReadOnlyList<UsingDirectiveSyntax> now, SyntaxTree tree)
    {
        AddAll(was.ExceptBy(now.Select(Key), Key), before, tree);
        AddAll(now.ExceptBy(was.Select(Key), Key), after, tree);
        kept.AddRange(was.Join(now, Key, Key, (one, other) => (one, other)));
    }

    private bool MeansAnother((UsingDirectiveSyntax Before, UsingDirectiveSyntax After) pair) => names.Count > 0
        && Identifiers.In(pair.After.NamespaceOrType).Any(names.Contains) && Text(pair.Before, before) != Text(pair.After, after);

    private void AddAll(IEnumerable<UsingDirectiveSyntax> directives, Candidate candidate, SyntaxTree tree)
    {
        foreach (var directive in directives) Add(directive, candidate, tree);
    }

    private void Add(UsingDirectiveSyntax directive, Candidate candidate, SyntaxTree tree)
    {
        var offers = Imports.Of(directive, candidate.Compilation).ToList();
        names.UnionWith(offers.Select(offer => offer.Name).OfType<string>());
        if (IsGlobal(directive)) global.AddRange(offers);
        else if (local.TryGetValue(tree, out var known)) known.AddRange(offers);
        else local[tree] = offers;
    }

    private static IReadOnlyList<UsingDirectiveSyntax> Usings(SyntaxTree tree) => TreeIndex.Of(tree).Usings;

    private static bool IsGlobal(UsingDirectiveSyntax directive) => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);

    // With the namespaces around it: names are looked up from the inside to the outside.
    private static string Key(UsingDirectiveSyntax directive) => string.Join(' ', directive.DescendantTokens().Select(token => token.Text)
        .Concat(directive.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString())));

    private static string? Text(UsingDirectiveSyntax directive, Candidate candidate) => Imports.Target(directive, candidate.Compilation)?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
