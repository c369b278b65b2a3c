using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Molt.Model;
using Molt.Testing;

namespace Molt.Diffing.Elsewhere;

/// <summary>
/// Finds the tests that can reach what an edit changed, by the same index as code that binds differently: code that says or implies a changed member's name, and has
/// something of its type, may call it, and is taken for changed itself. So it goes on up to the tests. What calls by reflection, or comes by an object of a type that is
/// nowhere mentioned on the way, is not found; the other tests run once the edit is live.
/// </summary>
internal sealed class AffectedTests
{
    private readonly Candidate scripts;
    private readonly Candidate tests;
    private readonly Func<SyntaxTree, bool> isTest;
    private readonly IReadOnlyList<SyntaxTree> trees;
    private readonly Reach reach;
    private readonly HashSet<Affected> known = [];
    private readonly Queue<Affected> queue = new();
    private readonly HashSet<SyntaxNode> seen = [];
    private readonly HashSet<TestMethod> found = [];

    /// <param name="scripts">The sources as they are to be.</param>
    /// <param name="tests">Sources with the tests, and with scripts that these bind to as they do to those.</param>
    /// <param name="isTest">Whether a tree is one with tests.</param>
    public AffectedTests(Candidate scripts, Candidate tests, Func<SyntaxTree, bool> isTest)
    {
        (this.scripts, this.tests, this.isTest) = (scripts, tests, isTest);
        trees = [.. scripts.Compilation.SyntaxTrees, .. tests.Compilation.SyntaxTrees.Where(isTest)];
        reach = new Reach(trees);
    }

    /// <summary>The methods that may be tests and reach what changed.</summary>
    /// <param name="changed">Members and types.</param>
    /// <param name="changedTests">Types in files of tests that changed.</param>
    public IReadOnlySet<TestMethod> Find(IEnumerable<ISymbol> changed, IEnumerable<INamedTypeSymbol> changedTests)
    {
        foreach (var symbol in changed.Select(Written).Concat(changedTests)) Take(symbol);
        while (queue.TryDequeue(out var affected))
        {
            foreach (var tree in trees.Where(tree => TreeIndex.Of(tree).IsHit(affected, ReachOf(affected)))) Follow(tree, affected);
        }
        return found;
    }

    private void Follow(SyntaxTree tree, Affected affected)
    {
        var model = (scripts.Compilation.ContainsSyntaxTree(tree) ? scripts : tests).Compilation.GetSemanticModel(tree);
        foreach (var part in TreeIndex.Of(tree).Parts.Where(part => !seen.Contains(part.Part) && part.IsHit(affected, ReachOf(affected))))
        {
            seen.Add(part.Part);
            foreach (var owner in part.Part is AttributeListSyntax ? CodeParts.Attributed(part.Part, model) : CodeParts.Owners(part.Part, model)) Take(owner);
        }
    }

    private IReadOnlySet<string>? ReachOf(Affected affected) => affected.Type is null ? null : reach.Of(affected.Type);

    private void Take(ISymbol symbol)
    {
        var isOfTests = symbol.Locations.Any(place => place.SourceTree is { } tree && isTest(tree));
        if (isOfTests) found.Add(TestOf(symbol));
        foreach (var affected in (isOfTests ? UsersOfTest(symbol) : UsersOf(symbol)).Where(known.Add)) queue.Enqueue(affected);
    }

    /// <summary>What a class's constructor, properties and fixtures do, each of its tests does.</summary>
    private static TestMethod TestOf(ISymbol symbol) => symbol is INamedTypeSymbol type
        ? new(SymbolNames.TypeKey(type), "")
        : new(SymbolNames.TypeKey(symbol.ContainingType), symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } ? symbol.Name : "");

    // Scripts that call what tests override or implement do so for tests that have made an object of theirs.
    private static IEnumerable<Affected> UsersOfTest(ISymbol symbol) =>
        symbol is INamedTypeSymbol type ? [Affected.ByAll(type)] : [Affected.By(symbol), Affected.ByAll(symbol.ContainingType)];

    /// <summary>Who may run the code of a member: those who say its name, or the name of what it overrides; where the framework may call it, all who have something of its type.</summary>
    private static IEnumerable<Affected> UsersOf(ISymbol symbol)
    {
        if (symbol is INamedTypeSymbol type) return AllOf(type);
        if (symbol is IMethodSymbol { MethodKind: MethodKind.StaticConstructor or MethodKind.Destructor }) return AllOf(symbol.ContainingType);
        var declared = Declarations(symbol).ToList();
        var users = declared.Where(IsOfScripts).Select(Affected.By).Prepend(Affected.By(symbol));
        return declared.All(IsOfScripts) ? users : users.Concat(AllOf(symbol.ContainingType));
    }

    /// <summary>All who have to do with a type, or with what may be one: its bases and interfaces.</summary>
    private static IEnumerable<Affected> AllOf(INamedTypeSymbol type)
    {
        yield return Affected.ByAll(type);
        foreach (var wider in type.AllInterfaces.Where(IsOfScripts)) yield return Affected.ByAll(wider);
        for (var next = type.BaseType; next is not null && IsOfScripts(next); next = next.BaseType) yield return Affected.ByAll(next);
    }

    /// <summary>What a member overrides, and what it or the overridden implement.</summary>
    private static IEnumerable<ISymbol> Declarations(ISymbol symbol)
    {
        for (var next = symbol; next is not null; next = Overridden(next))
        {
            if (!ReferenceEquals(next, symbol)) yield return next;
            foreach (var member in Implemented(next)) yield return member;
        }
    }

    private static IEnumerable<ISymbol> Implemented(ISymbol symbol) => symbol.ContainingType.AllInterfaces
        .SelectMany(contract => contract.GetMembers())
        .Where(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol));

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol happening => happening.OverriddenEvent,
        _ => null,
    };

    /// <summary>The member of an extension block for the static method that has its code.</summary>
    private static ISymbol Written(ISymbol symbol) => symbol is not IMethodSymbol { IsStatic: true, IsImplicitlyDeclared: true } ? symbol : symbol.ContainingType.GetTypeMembers()
        .Where(type => type.IsExtension).SelectMany(block => block.GetMembers().OfType<IMethodSymbol>())
        .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.AssociatedExtensionImplementation, symbol)) ?? symbol;

    private static bool IsOfScripts(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Length > 0;
}
