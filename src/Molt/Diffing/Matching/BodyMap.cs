using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>The syntax maps of updated methods: where their lambdas, closures, locals and suspension points came from.</summary>
internal sealed class BodyMap(Compilation before, Compilation after)
{
    // A model knows the bodies that it has bound; each new one would bind a method anew for each of its lambdas.
    private readonly Dictionary<SyntaxTree, SemanticModel> oldModels = [];
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];

    /// <param name="pairs">The old and new syntax that a method's code is compiled from.</param>
    /// <returns>Null when nothing in it has state beyond a call, or a point at which a call may be suspended is gone.</returns>
    public Func<SyntaxNode, SyntaxNode?>? Of(IReadOnlyList<(SyntaxNode Before, SyntaxNode After)> pairs)
    {
        if (!pairs.Any(pair => StatefulSyntax.HasState(pair.Before) && StatefulSyntax.HasState(pair.After))) return null;
        var map = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var (old, current) in pairs)
        {
            foreach (var (node, counterpart) in TreeMatcher.Match(old, current)) map.TryAdd(node, counterpart);
            // The compiler's name for the scope of a primary constructor's parameters, which lambdas capture, is the whole declaration.
            if (current is ParameterListSyntax { Parent: TypeDeclarationSyntax type } && old.Parent is TypeDeclarationSyntax earlier) map.TryAdd(type, earlier);
        }
        RemoveOtherSignatures(map);
        return LosesSuspension(pairs, map) ? null : map.GetValueOrDefault;
    }

    private void RemoveOtherSignatures(Dictionary<SyntaxNode, SyntaxNode> map)
    {
        foreach (var (node, old) in map.Where(pair => StatefulSyntax.IsFunction(pair.Key)).ToList())
        {
            if (FunctionSignatures.AreSame(old, Model(before, oldModels, old), node, Model(after, models, node))) continue;
            foreach (var inner in node.DescendantNodesAndSelf()) map.Remove(inner);
        }
    }

    private static SemanticModel Model(Compilation compilation, Dictionary<SyntaxTree, SemanticModel> known, SyntaxNode node) =>
        known.TryGetValue(node.SyntaxTree, out var model) ? model : known[node.SyntaxTree] = compilation.ModelOf(node.SyntaxTree);

    /// <summary>
    /// Then the method gets a new state machine: those that are suspended go on in the old one, which knows their point.
    /// </summary>
    private static bool LosesSuspension(IReadOnlyList<(SyntaxNode Before, SyntaxNode After)> pairs, Dictionary<SyntaxNode, SyntaxNode> map)
    {
        var kept = map.Where(pair => StatefulSyntax.IsSuspension(pair.Key)).Select(pair => pair.Value).ToHashSet();
        return pairs.SelectMany(pair => pair.Before.DescendantNodesAndSelf()).Any(node => StatefulSyntax.IsSuspension(node) && !kept.Contains(node));
    }
}
