using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>
/// Where the compiler makes two closures of one method's variables, one of the parameters and one of those of the outermost block: where something is awaited in a <c>catch</c> or <c>finally</c>, or for each, since it puts another block around
/// all that is in the body. Elsewhere the two are one.
/// </summary>
internal static class DoubledClosures
{
    /// <summary>
    /// Finds the body of a method that gets the second one by an edit. The compiler names both closures of a method by its body, and would take both for the one that there was: so the body came from nothing, to the compiler, and each gets a class
    /// of its own. (Where the code before had two, the emitter sees to it. Those of lambdas and local functions have different names.)
    /// </summary>
    /// <param name="map">What came from what.</param>
    /// <param name="oldModels">The sources before.</param>
    /// <param name="models">The sources now.</param>
    /// <returns>The body; null when there is nothing to do.</returns>
    public static SyntaxNode? In(TreeMap map, Models oldModels, Models models) =>
        BodyOf(map.After) is { } body && HasTwo(map.After, body, new(map.After, models)) && !(BodyOf(map.Before) is { } old && HasTwo(map.Before, old, new(map.Before, oldModels))) ? body : null;

    /// <summary>Whether a call that waits has a function's parameters in another closure than the new code, because one becomes two, or two become one.</summary>
    public static bool AreApart(SyntaxNode before, BodyVariables earlier, SyntaxNode after, BodyVariables variables)
    {
        if (FunctionBodies.Of(before) is not [BlockSyntax old] || FunctionBodies.Of(after) is not [BlockSyntax body] || AwaitsAround(old) == AwaitsAround(body)) return false;
        // That of a lambda's parameters has another name, and so another class, even by itself.
        return after == variables.Root ? HasTwo(before, old, earlier) && HasTwo(after, body, variables) : HasParameters(before, earlier) && HasParameters(after, variables);
    }

    /// <summary>The body that something is awaited in so.</summary>
    private static BlockSyntax? BodyOf(SyntaxNode method) => FunctionBodies.Of(method) is [BlockSyntax body] && AwaitsAround(body) ? body : null;

    private static bool AwaitsAround(BlockSyntax body) => body.DescendantNodes(node => node == body || !StatefulSyntax.IsFunction(node)).Any(node => node switch
    {
        AwaitExpressionSyntax => node.Ancestors().TakeWhile(around => around != body).Any(around => around is CatchClauseSyntax or FinallyClauseSyntax),
        CommonForEachStatementSyntax or UsingStatementSyntax or LocalDeclarationStatementSyntax => StatefulSyntax.IsSuspension(node),
        _ => false,
    });

    private static bool HasTwo(SyntaxNode function, SyntaxNode body, BodyVariables variables) =>
        HasParameters(function, variables) && variables.Captured.Any(variable => variable is ILocalSymbol && variables.ScopeOf(variable) == body);

    private static bool HasParameters(SyntaxNode function, BodyVariables variables) => variables.Captured.Any(variable => variable is IParameterSymbol { IsThis: false }
        && variables.ScopeOf(variable) is var scope && (scope == function || (scope is null && function == variables.Root)));
}
