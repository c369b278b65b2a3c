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
internal sealed class LiveClosures(TreeMap map, Models oldModels, Models models)
{
    private readonly Dictionary<SyntaxNode, IReadOnlyList<ISymbol>> captured = [];
    private readonly Lazy<ClosureKinds> oldKinds = new(() => new(map.Before, oldModels));
    private readonly Lazy<ClosureKinds> kinds = new(() => new(map.After, models));

    // There, a primary constructor's parameter is a field.
    private readonly bool isInMethod = map.After.AncestorsAndSelf().FirstOrDefault(node => node is MemberDeclarationSyntax or AccessorDeclarationSyntax)
        is MethodDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { Initializer: null } or IndexerDeclarationSyntax;

    /// <summary>Whether such a call can go on with what it has.</summary>
    public bool Fit(SyntaxNode old, SyntaxNode point)
    {
        if (map.Before.IsEquivalentTo(map.After)) return true;
        var (was, now) = (Around(old, map.Before, oldModels), Around(point, map.After, models));
        return Fit(now, Hoisted(point, map.After, models), was, Hoisted(old, map.Before, oldModels));
    }

    /// <summary>What such a call, which cannot go on with what it has, has elsewhere than the new code looks for it; null when it cannot be given that.</summary>
    public ImmutableArray<MovedVariable>? Moved(SyntaxNode old, SyntaxNode point)
    {
        var (was, now) = (Around(old, map.Before, oldModels), Around(point, map.After, models));
        var (wasHoisted, hoisted) = (Hoisted(old, map.Before, oldModels).ToList(), Hoisted(point, map.After, models).ToList());
        var function = FunctionAround(point, map.After);
        // What functions around it have captured is in the closure that the call was given, and stays there.
        if (!Fit([.. now.Where(variable => !IsOf(variable, function))], hoisted.Where(variable => !IsOf(variable, function)), was, wasHoisted)) return null;
        List<ISymbol> known = [.. was, .. wasHoisted];
        return
        [
            .. now.Concat(hoisted).Where(variable => !IsThis(variable) && IsOf(variable, function)).Select(variable => (Variable: variable, Partner: PartnerOf(variable, known)))
                .Where(pair => pair.Partner is not null).Select(pair => Moved(pair.Partner!, Contains(was, pair.Partner!), pair.Variable, Contains(now, pair.Variable)))
                .Where(moved => moved.WasCaptured || moved.IsCaptured),
        ];
    }

    private MovedVariable Moved(ISymbol old, bool wasCaptured, ISymbol variable, bool isCaptured) => new(old.Name, variable.Name, wasCaptured, isCaptured, variable is IParameterSymbol)
    {
        Offsets = (OffsetOf(old, wasCaptured, map.Before), OffsetOf(variable, isCaptured, map.After)),
        IsShared = wasCaptured && isCaptured && IsInObject(old, map.Before, oldModels, oldKinds.Value) && IsInObject(variable, map.After, models, kinds.Value) && (VariableWrites.AreIn(map.Before, old, oldModels) || VariableWrites.AreIn(map.After, variable, models)),
    };

    private static int OffsetOf(ISymbol variable, bool isCaptured, SyntaxNode root) => BodyOffsets.Of((isCaptured ? ScopeOf(variable) : Declaration(variable)) ?? root);

    private bool Fit(IReadOnlyList<ISymbol> now, IEnumerable<ISymbol> hoisted, IReadOnlyList<ISymbol> was, IEnumerable<ISymbol> wasHoisted)
    {
        var partners = now.ToDictionary(variable => variable, variable => PartnerOf(variable, was.Concat(wasHoisted)), SymbolEqualityComparer.Default);
        return now.All(variable => partners[variable] is not { } partner || Contains(was, partner))
            && hoisted.All(variable => PartnerOf(variable, was) is null)
            && now.Where(variable => !IsThis(variable)).GroupBy(ScopeOf).All(scope => scope.Any(variable => partners[variable] is not null))
            && now.All(variable => IsThis(variable) || partners[variable] is not { } partner || IsInObject(variable, map.After, models, kinds.Value) == IsInObject(partner, map.Before, oldModels, oldKinds.Value))
            && AreLinked(now, was, partners);
    }

    private static bool Contains(IEnumerable<ISymbol> variables, ISymbol variable) => variables.Contains(variable, SymbolEqualityComparer.Default);

    private static SyntaxNode FunctionAround(SyntaxNode node, SyntaxNode root) => SuspensionPairs.FunctionAround(node, root);

    /// <summary>Whether a variable is declared in a function itself, and not in one around it or within it.</summary>
    private bool IsOf(ISymbol variable, SyntaxNode function) => Declaration(variable) is { } declaration
        && (declaration.Ancestors().FirstOrDefault(around => around == map.After || around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) ?? map.After) == function;

    private bool IsInObject(ISymbol variable, SyntaxNode root, Models models, ClosureKinds kinds)
    {
        var scope = ScopeOf(variable);
        return Captured(root, models).Any(other => !IsThis(other) && ScopeOf(other) == scope && kinds.IsInObject(other));
    }

    // A closure knows those around it, and the object, when a function uses both.
    private bool AreLinked(IReadOnlyList<ISymbol> now, IReadOnlyList<ISymbol> was, Dictionary<ISymbol, ISymbol?> partners)
    {
        if (now.All(IsThis)) return true;
        if (now.Any(IsThis) && !was.Any(IsThis)) return false;
        var links = Links(map.After, now, models);
        var earlier = links.Count == 0 ? [] : Links(map.Before, was, oldModels);
        return links.All(link => link.Any(variable => partners.GetValueOrDefault(variable) is null) || earlier.Any(one => link.All(variable => one.Contains(partners[variable]!, SymbolEqualityComparer.Default))));
    }

    /// <summary>One variable of each scope that a function uses, of functions that use several.</summary>
    private static List<HashSet<ISymbol>> Links(SyntaxNode root, IReadOnlyList<ISymbol> variables, Models models) =>
    [
        .. root.DescendantNodes().Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            .Select(function => CapturedVariables.Of(function, models).Where(symbol => variables.Contains(symbol, SymbolEqualityComparer.Default)).ToHashSet(SymbolEqualityComparer.Default))
            .Where(used => used.GroupBy(ScopeOf).Skip(1).Any()),
    ];

    /// <summary>The captured variables of the scopes around a point.</summary>
    private List<ISymbol> Around(SyntaxNode point, SyntaxNode root, Models models) => [.. Captured(root, models).Where(symbol => IsAround(symbol, point))];

    /// <summary>The other ones: they are fields of the call itself.</summary>
    private IEnumerable<ISymbol> Hoisted(SyntaxNode point, SyntaxNode root, Models models)
    {
        var captured = Captured(root, models);
        return models.Of(root).LookupSymbols(point.SpanStart).Where(symbol => symbol is ILocalSymbol or IParameterSymbol && !IsThis(symbol) && !captured.Contains(symbol, SymbolEqualityComparer.Default));
    }

    private IReadOnlyList<ISymbol> Captured(SyntaxNode root, Models models)
    {
        if (captured.TryGetValue(root, out var known)) return known;
        var functions = root.DescendantNodes().Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax).SelectMany(function => CapturedVariables.Of(function, models));
        var queries = root.DescendantNodes().OfType<QueryExpressionSyntax>().SelectMany(query => CapturedVariables.Of(query, models));
        return captured[root] = [.. functions.Concat(queries).Where(symbol => symbol is ILocalSymbol or IParameterSymbol).Distinct(SymbolEqualityComparer.Default)!];
    }

    private ISymbol? PartnerOf(ISymbol variable, IEnumerable<ISymbol> others)
    {
        if (IsThis(variable)) return others.FirstOrDefault(IsThis);
        if (variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) } } parameter)
            return others.FirstOrDefault(other => !IsThis(other) && other is IParameterSymbol earlier && earlier.Ordinal == parameter.Ordinal && earlier.ContainingSymbol is IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.LocalFunction) });
        return Declaration(variable) is { } declaration && map.OldOf(declaration) is { } old ? others.FirstOrDefault(other => Declaration(other) == old) : null;
    }

    private bool IsAround(ISymbol variable, SyntaxNode point) => IsThis(variable) || ScopeOf(variable) is not { } scope || scope.Span.Contains(point.Span);

    private bool IsThis(ISymbol variable) => variable is IParameterSymbol { IsThis: true } || (isInMethod && variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } });

    private static SyntaxNode? Declaration(ISymbol variable) => variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    /// <summary>Null for parameters of the method, whose scope is all of it.</summary>
    private static SyntaxNode? ScopeOf(ISymbol variable) => Declaration(variable)?.AncestorsAndSelf().FirstOrDefault(IsScope) is { } scope and not BaseMethodDeclarationSyntax ? scope : null;

    private static bool IsScope(SyntaxNode node) => node is BlockSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or SwitchSectionSyntax or CatchClauseSyntax
        or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or ArrowExpressionClauseSyntax;
}
