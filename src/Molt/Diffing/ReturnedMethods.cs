using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Molt.Diffing.Matching;
using Molt.Diffing.Replacing;

namespace Molt.Diffing;

/// <summary>A method that an edit brings back, and whose functions somebody may hold.</summary>
/// <param name="Method">The method.</param>
/// <param name="Code">The code that it had.</param>
/// <param name="OldOf">What nodes of its code were in that.</param>
internal sealed record ReturnedMethod(IMethodSymbol Method, DepartedCode Code, Func<SyntaxNode, SyntaxNode?> OldOf);

/// <summary>
/// Compares methods that come back, or get a body back, with the code that they went with. To the compiler they are new, and so are their lambdas and local functions; whoever holds those of before is given what they have become all the same.
/// </summary>
/// <param name="before">What is live, without these methods.</param>
/// <param name="after">What is to be.</param>
/// <param name="departed">The code of methods that are gone, by <see cref="DepartedCode.Key"/>.</param>
internal sealed class ReturnedMethods(CSharpCompilation before, CSharpCompilation after, ImmutableDictionary<string, DepartedCode> departed)
{
    private readonly Dictionary<ImmutableHashSet<SyntaxTree>, BodyMap> maps = new(EqualityComparer<ImmutableHashSet<SyntaxTree>>.Create((one, other) => one!.SetEquals(other!), trees => trees.Count));

    /// <summary>What was found out of the code on the way.</summary>
    public IEnumerable<BodyMap> Maps => maps.Values;

    /// <param name="inserted">The types and members that come, or get code again.</param>
    public ImmutableArray<ReturnedMethod> Among(IEnumerable<ISymbol> inserted) => departed.IsEmpty ? [] :
        [.. inserted.SelectMany(DepartedCode.MethodsOf).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).Select(Find).OfType<ReturnedMethod>()];

    private ReturnedMethod? Find(IMethodSymbol method) => departed.TryGetValue(DepartedCode.Key(method), out var code) ? new(method, code, MapOf(method, code)) : null;

    private Func<SyntaxNode, SyntaxNode?> MapOf(IMethodSymbol method, DepartedCode code)
    {
        var pairs = MemberSyntax.BodyOf(method).Join(code.Parts, part => part.Name, part => part.Name, (part, old) => (old.Node, part.Node)).ToList();
        var trees = code.Parts.Select(part => part.Node.SyntaxTree).ToImmutableHashSet();
        if (!maps.TryGetValue(trees, out var map)) maps[trees] = map = new(With(trees), after, Replacement.None);
        return map.Of(method, pairs, code.IsAsync && method.IsAsync) ?? (_ => null);
    }

    /// <summary>What is live, with files as they were: the code of before means what it meant as far as the rest still is what it was.</summary>
    private CSharpCompilation With(ImmutableHashSet<SyntaxTree> trees)
    {
        var paths = trees.Select(tree => tree.FilePath).ToHashSet();
        return before.RemoveSyntaxTrees(before.SyntaxTrees.Where(tree => paths.Contains(tree.FilePath))).AddSyntaxTrees(trees);
    }
}
