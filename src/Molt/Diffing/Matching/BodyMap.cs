using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Diffing.Replacing;
using Molt.Model;

namespace Molt.Diffing.Matching;

/// <summary>The syntax maps of updated methods: where their lambdas, closures, locals and suspension points came from.</summary>
internal sealed class BodyMap(Compilation before, Compilation after, Replacement replacement)
{
    private readonly Models oldModels = new(before);
    private readonly Models models = new(after);

    /// <summary>Variables that have another name than the ones that they came from.</summary>
    public HashSet<(string Before, string After)> Renamed { get; } = [];

    /// <summary>Methods with parameters that have another name: their names before and after, of all that have names.</summary>
    public Dictionary<IMethodSymbol, ImmutableArray<(string Before, string After)>> RenamedParameters { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Points of suspension at which calls go on once they are given what they have elsewhere.</summary>
    public List<(IMethodSymbol Method, RefilledPoint Point)> Refilled { get; } = [];

    /// <summary>Points of functions at which calls go on once they are given all that they have, should the function be another one to the compiler.</summary>
    public List<(IMethodSymbol Method, Lazy<ImmutableArray<RefilledPoint>> Points)> Waiting { get; } = [];

    /// <summary>The names of the variables that functions capture and somebody assigns, before or after.</summary>
    public List<(IMethodSymbol Method, Lazy<ImmutableHashSet<string>> Names)> Assigned { get; } = [];

    /// <param name="method">The method, as it is now.</param>
    /// <param name="pairs">The old and new syntax that a method's code is compiled from.</param>
    /// <param name="isAsync">Whether the method is asynchronous in both versions, and so has a state machine even if it never waits.</param>
    /// <returns>Null when nothing in it has state beyond a call, or none that could go on.</returns>
    public Func<SyntaxNode, SyntaxNode?>? Of(IMethodSymbol method, IReadOnlyList<(SyntaxNode Before, SyntaxNode After)> pairs, bool isAsync)
    {
        if (!isAsync && !pairs.Any(pair => StatefulSyntax.HasState(pair.Before) && StatefulSyntax.HasState(pair.After))) return null;
        var maps = new Dictionary<SyntaxNode, TreeMap>();
        var types = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var (old, current) in pairs)
        {
            if (maps.ContainsKey(current)) continue;
            if (Match(method, old, current) is not { } map) return null;
            maps[current] = map;
            // The compiler's name for the scope of a primary constructor's parameters, which lambdas capture, is the whole declaration.
            if (current is ParameterListSyntax { Parent: TypeDeclarationSyntax type } && old.Parent is TypeDeclarationSyntax earlier) types.TryAdd(type, earlier);
        }
        var doubled = maps.Values.Select(map => DoubledClosures.In(map, oldModels, models)).OfType<SyntaxNode>().ToHashSet();
        return node => doubled.Contains(node) ? null : types.GetValueOrDefault(node) ?? OldOf(node, maps);
    }

    /// <summary>Takes note of what parameters of a method are called: those that lambdas capture, and those of methods that can be suspended, are fields of that name.</summary>
    public void Name(IMethodSymbol old, IMethodSymbol current)
    {
        var names = old.Parameters.Zip(current.Parameters).Select(pair => (Before: pair.First.Name, After: pair.Second.Name)).ToImmutableArray();
        var renamed = names.Where(pair => pair.Before != pair.After).ToList();
        if (renamed.Count == 0) return;
        Renamed.UnionWith(renamed);
        RenamedParameters[current] = names;
    }

    private TreeMap? Match(IMethodSymbol method, SyntaxNode old, SyntaxNode current)
    {
        var map = TreeMatcher.Match(old, current);
        var nodes = current.DescendantNodesAndSelf().Where(node => NameOf(node) is not null || StatefulSyntax.IsStateful(node)).ToList();
        foreach (var node in nodes)
        {
            if (NameOf(node) is { } name && map.OldOf(node) is { } partner && NameOf(partner) is { } earlier && earlier != name) Renamed.Add((earlier, name));
        }
        var functions = new FunctionPairs(map, oldModels, models);
        foreach (var node in nodes.Where(StatefulSyntax.IsFunction)) functions.Check(node);
        if (nodes.Any(StatefulSyntax.IsFunction)) Assigned.Add((method, new(() => [.. AssignedIn(old, oldModels), .. AssignedIn(current, models)])));
        var suspensions = new SuspensionPairs(map, oldModels, models);
        foreach (var node in nodes.Where(StatefulSyntax.IsSuspension)) suspensions.Check(node);
        Refilled.AddRange(suspensions.Refilled.Select(point => (method, point.Point)));
        if (nodes.Any(StatefulSyntax.IsFunction)) Waiting.Add((method, new(() => [.. suspensions.InFunctions()])));
        return replacement.IsEmpty || new ReplacedValues(map, models, replacement).Check([.. current.DescendantNodesAndSelf()]) ? map : null;
    }

    private static IEnumerable<string> AssignedIn(SyntaxNode body, Models models)
    {
        var variables = new BodyVariables(body, models);
        return variables.Captured.Where(variables.IsWritten).Select(variable => variable.Name);
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode? OldOf(SyntaxNode node, Dictionary<SyntaxNode, TreeMap> maps)
    {
        for (var around = node; around is not null; around = around.Parent)
        {
            if (maps.TryGetValue(around, out var map)) return map.OldOf(node);
        }
        return null;
    }
}

/// <summary>The semantic models of a compilation. A model knows the bodies that it has bound; each new one would bind a method anew for each of its lambdas.</summary>
internal sealed class Models(Compilation compilation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> known = [];

    public SemanticModel Of(SyntaxNode node) =>
        known.TryGetValue(node.SyntaxTree, out var model) ? model : known[node.SyntaxTree] = compilation.ModelOf(node.SyntaxTree);
}
