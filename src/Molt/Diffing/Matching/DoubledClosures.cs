using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>
/// Finds the bodies of methods and functions for which the compiler makes two closures, one of the parameters and one of the outermost variables, where the code before had one. It names both by the body, and would take both for that one:
/// so the body came from nothing, to the compiler, and each gets a class of its own. (Where the code before had two, the emitter sees to it; where nothing is awaited in a <c>catch</c> or <c>finally</c>, or for each, the two are one.)
/// </summary>
/// <param name="map">What came from what.</param>
/// <param name="oldModels">The sources before.</param>
/// <param name="models">The sources now.</param>
internal sealed class DoubledClosures(TreeMap map, Models oldModels, Models models)
{
    private readonly Lazy<BodyVariables> old = new(() => new(map.Before, oldModels));
    private readonly Lazy<BodyVariables> current = new(() => new(map.After, models));

    public IEnumerable<SyntaxNode> Bodies()
    {
        foreach (var function in map.After.DescendantNodesAndSelf().Where(node => node == map.After || StatefulSyntax.IsFunction(node)))
        {
            if (DoubledBody(function, current) is { } body && (map.OldOf(function) is not { } before || DoubledBody(before, old) is null)) yield return body;
        }
    }

    /// <summary>Whether something is awaited in a way for which the compiler puts another block around all that is in the body.</summary>
    private static bool AwaitsAround(BlockSyntax body) => body.DescendantNodes(node => node == body || !StatefulSyntax.IsFunction(node)).Any(node => node switch
    {
        AwaitExpressionSyntax => node.Ancestors().TakeWhile(around => around != body).Any(around => around is CatchClauseSyntax or FinallyClauseSyntax),
        CommonForEachStatementSyntax or UsingStatementSyntax or LocalDeclarationStatementSyntax => StatefulSyntax.IsSuspension(node),
        _ => false,
    });

    /// <summary>Whether a function has one closure in one version and two in the other for the same variables.</summary>
    public static bool AreApart(SyntaxNode before, BodyVariables earlier, SyntaxNode after, BodyVariables variables) =>
        FunctionBodies.Of(before) is [BlockSyntax old] && FunctionBodies.Of(after) is [BlockSyntax body] && AwaitsAround(old) != AwaitsAround(body) && HasTwo(before, old, earlier) && HasTwo(after, body, variables);

    private static BlockSyntax? DoubledBody(SyntaxNode function, Lazy<BodyVariables> variables) =>
        FunctionBodies.Of(function) is [BlockSyntax body] && AwaitsAround(body) && HasTwo(function, body, variables.Value) ? body : null;

    private static bool HasTwo(SyntaxNode function, SyntaxNode body, BodyVariables variables)
    {
        var (ofParameters, ofBody) = (false, false);
        foreach (var variable in variables.Captured)
        {
            if (variable is IParameterSymbol { IsThis: false }) ofParameters |= variables.ScopeOf(variable) is var scope && (scope == function || (scope is null && function == variables.Root));
            else ofBody |= variable is ILocalSymbol && variables.ScopeOf(variable) == body;
        }
        return ofParameters && ofBody;
    }
}
