using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Diffing.Matching;

/// <summary>
/// Takes the partner from points of suspension at which a call that waits at that partner could not go on: what the new code relies on
/// there is not what the call has. Such a call ends in its old code instead.
/// </summary>
/// <remarks>
/// A call has the awaiter that it waits for, the enumerators of the loops it is in, the exceptions of the handlers it is in, and values that the
/// expression around its point has already, and the closures of the scopes that it is in. A variable that is new has its default, which code is ready for; an
/// enumerator, an exception or a closure has none.
/// </remarks>
internal sealed class SuspensionPairs(TreeMap map, Models oldModels, Models models)
{
    private readonly Lazy<bool> isSame = new(() => CapturedVariables.AreSame(map.Before, oldModels, map.After, models));
    private readonly List<(SyntaxNode Before, SyntaxNode After)> kept = [];
    private LiveClosures? closures;

    /// <summary>Points at which calls can go on once they are given what they have elsewhere: they are others to the compiler, whose state machine has another number for each.</summary>
    public List<(SyntaxNode Before, SyntaxNode After, RefilledPoint Point)> Refilled { get; } = [];

    public void Check(SyntaxNode node)
    {
        if (map.OldOf(node) is not { } old) return;
        if (!isSame.Value) closures ??= new(map, oldModels, models);
        var stays = IsSamePoint(old, node);
        if (stays && Kept(node).Count == 0) kept.Add((old, node));
        if (stays && closures?.Fit(old, node) is not false) return;
        map.BarAlone(node);
        if (stays && Kept(node).Count == 0 && closures?.Moved(old, node) is { } moved) Refilled.Add((old, node, new(BodyOffsets.Of(old), BodyOffsets.Of(node), moved) { Around = [.. LoopsAround(node)] }));
    }

    /// <summary>
    /// Points of lambdas and local functions at which calls can go on once they are given all that they have, should the function have become another one to the compiler.
    /// </summary>
    public IEnumerable<RefilledPoint> InFunctions() => closures is null ? [] : kept.Where(pair => FunctionAround(pair.After, map.After) != map.After)
        .Select(pair => new RefilledPoint(BodyOffsets.Of(pair.Before), BodyOffsets.Of(pair.After), closures.All(pair.Before, pair.After)) { Around = [.. PlacesAround(pair.After)] });

    /// <summary>Statements around a point, and beside what is around it, for which the compiler may keep something itself.</summary>
    private IEnumerable<(int Before, int After)> PlacesAround(SyntaxNode node)
    {
        var function = FunctionAround(node, map.After);
        return node.Ancestors().TakeWhile(around => around != function).SelectMany(around => around.ChildNodes().Append(around)).Where(place => place is StatementSyntax or CatchClauseSyntax or FinallyClauseSyntax && place != node)
            .Select(place => (Before: map.OldOf(place) ?? kept.FirstOrDefault(pair => pair.After == place).Before, After: place)).Where(pair => pair.Before is not null)
            .Select(pair => (BodyOffsets.Of(pair.Before!), BodyOffsets.Of(pair.After))).Distinct();
    }

    private bool IsSamePoint(SyntaxNode old, SyntaxNode node) =>
        IsReached(node)
        && IsPair(FunctionAround(old, map.Before), FunctionAround(node, map.After))
        && Surroundings(node, map.After).All(around => IsPair(OldSurrounding(around, old), around) && HaveSameState(OldSurrounding(around, old)!, around))
        && HaveSameState(old, node)
        && (Kept(node) is var kept && (kept.Count == 0 || kept.SequenceEqual(Kept(old))));

    // Of what nothing reaches the compiler makes no point, and a call that goes on there would fall through to the method's end.
    private bool IsReached(SyntaxNode node) => isSame.Value || Reachability.IsReached(node, FunctionAround(node, map.After), models);

    private bool IsPair(SyntaxNode? old, SyntaxNode node) => old is not null && (old == map.Before ? node == map.After : OldOf(node) == old);

    private SyntaxNode? OldOf(SyntaxNode node) => map.OldOf(node) ?? Refilled.FirstOrDefault(refilled => refilled.After == node).Before;

    /// <summary>The innermost function that a node stands in: a lambda, a local function, or the method itself.</summary>
    public static SyntaxNode FunctionAround(SyntaxNode node, SyntaxNode root) =>
        node.Ancestors().First(around => around == root || around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private SyntaxNode? OldSurrounding(SyntaxNode around, SyntaxNode old) =>
        OldOf(around) is { } partner && old.Ancestors().Contains(partner) ? partner : null;

    /// <summary>What a call is in the middle of that has a state of its own.</summary>
    private static IEnumerable<SyntaxNode> Surroundings(SyntaxNode node, SyntaxNode root)
    {
        var function = FunctionAround(node, root);
        return node.Ancestors().TakeWhile(around => around != function)
            .Where(around => around is CatchClauseSyntax or FinallyClauseSyntax || (around is CommonForEachStatementSyntax loop && loop.Statement.Span.Contains(node.Span)));
    }

    /// <summary>Asynchronous loops around a point whose calls are given what they need: the compiler has other enumerators in the new code.</summary>
    private IEnumerable<(int Before, int After)> LoopsAround(SyntaxNode node) => Refilled.Where(refilled => refilled.After != node && refilled.After is CommonForEachStatementSyntax && node.Ancestors().Contains(refilled.After))
        .Select(refilled => (refilled.Point.Before, refilled.Point.After));

    private bool HaveSameState(SyntaxNode old, SyntaxNode node) => StateOf(old, oldModels.Of(old)) == StateOf(node, models.Of(node));

    private static string StateOf(SyntaxNode node, SemanticModel model) => node switch
    {
        AwaitExpressionSyntax point => Name(model.GetAwaitExpressionInfo(point).GetAwaiterMethod?.ReturnType),
        CommonForEachStatementSyntax loop when model.GetTypeInfo(loop.Expression).Type is IArrayTypeSymbol array => Name(array),
        CommonForEachStatementSyntax loop => $"{loop.AwaitKeyword.RawKind} {Name(model.GetForEachStatementInfo(loop).GetEnumeratorMethod?.ReturnType)}",
        LocalDeclarationStatementSyntax { Declaration.Variables: [var variable, ..] } => Name((model.GetDeclaredSymbol(variable) as ILocalSymbol)?.Type),
        UsingStatementSyntax { Declaration.Variables: [var variable, ..] } => Name((model.GetDeclaredSymbol(variable) as ILocalSymbol)?.Type),
        UsingStatementSyntax { Expression: { } resource } => Name(model.GetTypeInfo(resource).Type),
        CatchClauseSyntax { Declaration.Type: { } type } => Name(model.GetTypeInfo(type).Type),
        _ => "",
    };

    private static string Name(ITypeSymbol? type) => type?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) ?? "";

    /// <summary>The values, as they are written, that the expression around a point has computed before and needs afterwards.</summary>
    private static List<string> Kept(SyntaxNode point)
    {
        var kept = new List<string>();
        if (point is not AwaitExpressionSyntax) return kept;
        for (var (inner, around) = (point, point.Parent); around is not (null or StatementSyntax or VariableDeclarationSyntax or AnonymousFunctionExpressionSyntax); (inner, around) = (around, around.Parent))
            kept.AddRange(around.ChildNodes().TakeWhile(part => part != inner).Select(Value).OfType<string>());
        return kept;
    }

    private static string? Value(SyntaxNode part) => part switch
    {
        LiteralExpressionSyntax or ArgumentSyntax { Expression: LiteralExpressionSyntax } or NameColonSyntax or InterpolatedStringTextSyntax => null,
        IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } or InvocationExpressionSyntax } => null,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } call => call.Expression.ToString(),
        TypeSyntax { Parent: ObjectCreationExpressionSyntax or CastExpressionSyntax } => null,
        _ => part.ToString(),
    };
}
