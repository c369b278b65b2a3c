using Microsoft.CodeAnalysis;

namespace Molt.Diffing.Matching;

/// <summary>The syntax map of one updated method: where its lambdas, closures, locals and suspension points came from.</summary>
internal static class BodyMap
{
    /// <param name="pairs">The old and new syntax that the method's code is compiled from.</param>
    /// <returns>Null when nothing in it has state beyond a call, or a point at which a call may be suspended is gone.</returns>
    public static Func<SyntaxNode, SyntaxNode?>? Of(IReadOnlyList<(SyntaxNode Before, SyntaxNode After)> pairs)
    {
        if (!pairs.Any(pair => HasState(pair.Before) && HasState(pair.After))) return null;
        var map = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var (before, after) in pairs)
        {
            foreach (var (current, old) in TreeMatcher.Match(before, after)) map.TryAdd(current, old);
        }
        return LosesSuspension(pairs, map) ? null : map.GetValueOrDefault;
    }

    private static bool HasState(SyntaxNode node) => node.DescendantNodesAndSelf().Any(StatefulSyntax.IsStateful);

    /// <summary>
    /// Then the method gets a new state machine: those that are suspended go on in the old one, which knows their point.
    /// </summary>
    private static bool LosesSuspension(IReadOnlyList<(SyntaxNode Before, SyntaxNode After)> pairs, Dictionary<SyntaxNode, SyntaxNode> map)
    {
        var kept = map.Values.ToHashSet();
        return pairs.SelectMany(pair => pair.Before.DescendantNodesAndSelf()).Any(node => StatefulSyntax.IsSuspension(node) && !kept.Contains(node));
    }
}
