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
    /// <param name="isAsync">Whether the method is asynchronous in both versions, and so has a state machine even if it never waits.</param>
    /// <returns>Null when nothing in it has state beyond a call.</returns>
    public Func<SyntaxNode, SyntaxNode?>? Of(IReadOnlyList<(SyntaxNode Before, SyntaxNode After)> pairs, bool isAsync)
    {
        if (!isAsync && !pairs.Any(pair => StatefulSyntax.HasState(pair.Before) && StatefulSyntax.HasState(pair.After))) return null;
        var map = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var (old, current) in pairs)
        {
            foreach (var (node, counterpart) in TreeMatcher.Match(old, current)) map.TryAdd(node, counterpart);
            // The compiler's name for the scope of a primary constructor's parameters, which lambdas capture, is the whole declaration.
            if (current is ParameterListSyntax { Parent: TypeDeclarationSyntax type } && old.Parent is TypeDeclarationSyntax earlier) map.TryAdd(type, earlier);
        }
        RemoveOtherSignatures(map);
        return map.GetValueOrDefault;
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
        known.TryGetValue(node.SyntaxTree, out var model) ? model : known[node.SyntaxTree] = compilation.GetSemanticModel(node.SyntaxTree);
}
