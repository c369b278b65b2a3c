using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;

namespace Molt.Diffing.Matching;

/// <summary>
/// Whether a call that waits at a point has the closures that the new code relies on there, with the values in them. A captured variable is a field of
/// its scope's closure, which the call has created on its way in, or has not: then the new code would find no object there, or a default where
/// the call has a value.
/// </summary>
internal sealed class LiveClosures
{
    private readonly BodyVariables before;
    private readonly BodyVariables after;
    private readonly Dictionary<ISymbol, ISymbol> oldOf = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ISymbol> newOf = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<(SyntaxNode Before, SyntaxNode After), bool> apart = [];
    private readonly bool isFree;

    // There, a primary constructor's parameter is a field.
    private readonly bool isInMethod;

    /// <param name="map">Where the nodes of the new code came from, before any point of suspension has lost its partner.</param>
    /// <param name="oldModels">The sources before.</param>
    /// <param name="models">The sources now.</param>
    public LiveClosures(TreeMap map, Models oldModels, Models models)
    {
        (before, after) = (new(map.Before, oldModels), new(map.After, models));
        isFree = before.Captured.Count + after.Captured.Count == 0;
        isInMethod = map.After.AncestorsAndSelf().FirstOrDefault(node => node is MemberDeclarationSyntax or AccessorDeclarationSyntax)
            is MethodDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { Initializer: null } or IndexerDeclarationSyntax;
        if (!isFree) Pair(map);
    }

    /// <summary>Whether such a call can go on with what it has.</summary>
    public bool Fit(SyntaxNode old, SyntaxNode point) => isFree || (Fit(old, point, _ => true) && KeepLinks(old, point) && !AreApart(SuspensionPairs.FunctionAround(old, before.Root), SuspensionPairs.FunctionAround(point, after.Root)));

    /// <summary>What such a call, which cannot go on with what it has, has elsewhere than the new code looks for it; null when it cannot be given that.</summary>
    public ImmutableArray<MovedVariable>? Moved(SyntaxNode old, SyntaxNode point)
    {
        var function = SuspensionPairs.FunctionAround(point, after.Root);
        // What functions around it have captured is in the closure that the call was given, and stays there.
        if (!Fit(old, point, variable => !IsOf(variable, function))) return null;
        var captured = Around(after, point).Where(variable => !IsThis(variable) && IsOf(variable, function));
        var released = Around(before, old).Select(NewOf).OfType<ISymbol>().Where(variable => !after.IsCaptured(variable) && after.IsAround(variable, point) && IsOf(variable, function));
        return [.. captured.Concat(released).Select(variable => (Variable: variable, Partner: OldOf(variable, old))).Where(pair => pair.Partner is not null).Select(pair => Moved(pair.Partner!, pair.Variable))];
    }

    /// <summary>All the variables of a function, as far as a call that waits there has them.</summary>
    public ImmutableArray<MovedVariable> All(SyntaxNode old, SyntaxNode point)
    {
        var function = SuspensionPairs.FunctionAround(point, after.Root);
        return [.. after.Declared.Values.Where(variable => IsOf(variable, function) && after.IsAround(variable, point)).Select(variable => (Variable: variable, Partner: OldOf(variable, old)))
            .Where(pair => pair.Partner is not null).Select(pair => Moved(pair.Partner!, pair.Variable))];
    }

    private MovedVariable Moved(ISymbol old, ISymbol variable)
    {
        var (wasCaptured, isCaptured) = (before.IsCaptured(old), after.IsCaptured(variable));
        return new(old.Name, variable.Name, wasCaptured, isCaptured, variable is IParameterSymbol)
        {
            Offsets = (OffsetOf(old, wasCaptured, before), OffsetOf(variable, isCaptured, after)),
            IsShared = wasCaptured && isCaptured && before.IsInObject(old) && after.IsInObject(variable) && (before.IsWritten(old) || after.IsWritten(variable)),
        };
    }

    private static int OffsetOf(ISymbol variable, bool isCaptured, BodyVariables variables) => BodyOffsets.Of((isCaptured ? variables.ScopeOf(variable) : variables.Declaration(variable)) ?? variables.Root);

    private bool Fit(SyntaxNode old, SyntaxNode point, Func<ISymbol, bool> concerns)
    {
        var (was, now) = (Around(before, old), Around(after, point).Where(concerns).ToList());
        var function = SuspensionPairs.FunctionAround(point, after.Root);
        var partners = now.ToDictionary(variable => variable, variable => OldOf(variable, old), SymbolEqualityComparer.Default);
        return now.All(variable => partners[variable] is not { } partner || was.Contains(partner, SymbolEqualityComparer.Default))
            // One of a function around that nobody captures any more is of no use to the call.
            && was.Select(NewOf).All(variable => variable is null || after.IsCaptured(variable) || !after.IsAround(variable, point) || !IsOf(variable, function) || !concerns(variable))
            && now.Where(variable => !IsThis(variable)).GroupBy(after.ScopeOf).All(scope => scope.Any(variable => partners[variable] is not null))
            && now.All(variable => IsThis(variable) || partners[variable] is not { } partner || after.IsInObject(variable) == before.IsInObject(partner))
            && AreLinked(now, was, partners);
    }

    // The answer takes a walk through both functions, and is the same for all points in them.
    private bool AreApart(SyntaxNode old, SyntaxNode function) =>
        apart.TryGetValue((old, function), out var known) ? known : apart[(old, function)] = DoubledClosures.AreApart(old, before, function, after);

    /// <summary>The captured variables of the scopes around a point.</summary>
    private List<ISymbol> Around(BodyVariables variables, SyntaxNode point) => [.. variables.Captured.Where(variable => IsThis(variable) || variables.IsAround(variable, point))];

    /// <summary>The variable that one came from, as far as a call that waits there has it.</summary>
    private ISymbol? OldOf(ISymbol variable, SyntaxNode old)
    {
        if (IsThis(variable)) return before.Captured.FirstOrDefault(IsThis);
        if (ParameterIn(before, variable) is { } parameter) return parameter;
        return oldOf.TryGetValue(variable, out var partner) && before.IsAround(partner, old) ? partner : null;
    }

    private ISymbol? NewOf(ISymbol variable) => IsThis(variable) ? null : ParameterIn(after, variable) ?? newOf.GetValueOrDefault(variable);

    /// <summary>The parameter of a method that one of the other version's is.</summary>
    private static IParameterSymbol? ParameterIn(BodyVariables variables, ISymbol variable) =>
        variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) } } parameter ? variables.Method?.Parameters.ElementAtOrDefault(parameter.Ordinal) : null;

    private void Pair(TreeMap map)
    {
        foreach (var (declaration, variable) in after.Declared)
        {
            if (map.OldOf(declaration) is not { } old || !before.Declared.TryGetValue(old, out var partner)) continue;
            oldOf[variable] = partner;
            newOf[partner] = variable;
        }
    }

    // A closure knows the next one around it when a function uses both, or uses one farther out: the way there goes through those between.
    private bool AreLinked(List<ISymbol> now, List<ISymbol> was, Dictionary<ISymbol, ISymbol?> partners)
    {
        if (now.All(IsThis)) return true;
        if (now.Any(IsThis) && !was.Any(IsThis)) return false;
        var kept = now.Where(variable => partners[variable] is not null).GroupBy(variable => WidthOf(after, variable)).ToDictionary(scope => scope.Key, scope => WidthOf(before, partners[scope.First()]!));
        var earlier = before.Functions.Select(captured => captured.Where(symbol => was.Contains(symbol, SymbolEqualityComparer.Default)).Select(symbol => WidthOf(before, symbol)).ToHashSet()).ToList();
        return after.Functions.Select(captured => captured.Where(symbol => now.Contains(symbol, SymbolEqualityComparer.Default)).Select(symbol => WidthOf(after, symbol)).ToList()).Where(used => used.Count > 1)
            .Select(used => kept.Where(scope => scope.Key >= used.Min() && scope.Key <= used.Max()).OrderBy(scope => scope.Key).Select(scope => scope.Value).ToList())
            .All(scopes => scopes.Zip(scopes.Skip(1)).All(pair => earlier.Any(used => used.Contains(pair.First) && used.Any(width => width >= pair.Second))));
    }

    /// <summary>Whether the closures that the function makes itself lead to the same ones around them as before: to the compiler, one that is linked to another closure, or to none any more, is not the one that it was.</summary>
    private bool KeepLinks(SyntaxNode old, SyntaxNode point)
    {
        var (function, was, now) = (SuspensionPairs.FunctionAround(point, after.Root), Around(before, old), Around(after, point));
        return now.Where(variable => !IsThis(variable) && IsOf(variable, function) && after.IsInObject(variable)).All(variable => OldOf(variable, old) is not { } partner
            || (LinkOf(after, variable, now), LinkOf(before, partner, was)) switch
            {
                (null, null) => true,
                ({ } around, { } earlier) => now.Any(other => !IsThis(other) && after.RegionOf(other) == around && OldOf(other, old) is { } known && before.RegionOf(known) == earlier),
                _ => false,
            });
    }

    /// <summary>The scope of the closure that a variable's one is linked to; null when it is linked to none.</summary>
    private SyntaxNode? LinkOf(BodyVariables variables, ISymbol variable, List<ISymbol> around)
    {
        var own = variables.RegionOf(variable);
        var next = around.Where(other => !IsThis(other)).Select(variables.RegionOf).Where(region => region != own && region.Contains(own)).MinBy(region => region.Span.Length);
        return next is not null && variables.Functions.Any(used => used.Any(symbol => !IsThis(symbol) && own.Contains(variables.RegionOf(symbol))) && used.Any(symbol => IsThis(symbol) || variables.RegionOf(symbol).Contains(next))) ? next : null;
    }

    /// <summary>How wide the scope of a variable is, which tells those around one point apart. The object is in that of the parameters.</summary>
    private int WidthOf(BodyVariables variables, ISymbol variable) => IsThis(variable) ? int.MaxValue : variables.ScopeOf(variable)?.Span.Length ?? int.MaxValue;

    /// <summary>Whether a variable is declared in a function itself, and not in one around it or within it.</summary>
    private bool IsOf(ISymbol variable, SyntaxNode function) => after.Declaration(variable) is { } declaration
        && (declaration.Ancestors().FirstOrDefault(around => around == after.Root || around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) ?? after.Root) == function;

    private bool IsThis(ISymbol variable) => variable is IParameterSymbol { IsThis: true } || (isInMethod && variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } });
}
