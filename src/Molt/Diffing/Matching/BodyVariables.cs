using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Matching;

/// <summary>The variables of one version of a method: those that its functions capture, and where each is declared.</summary>
internal sealed class BodyVariables
{
    private readonly Dictionary<ISymbol, SyntaxNode?> declarations = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, SyntaxNode?> scopes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, bool> written = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxNode> scopesInObjects = [];
    private readonly HashSet<ISymbol> known;
    private readonly Models models;
    private bool isMethodInObject;
    private ClosureKinds? kinds;

    /// <param name="root">The method's body.</param>
    /// <param name="models">The sources that it is of.</param>
    public BodyVariables(SyntaxNode root, Models models)
    {
        (Root, this.models) = (root, models);
        var nodes = Compiled(root, models).ToList();
        Functions = [.. nodes.Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax).Select(function => CapturedVariables.Of(function, models))];
        var queries = nodes.OfType<QueryExpressionSyntax>().SelectMany(query => CapturedVariables.Of(query, models));
        known = Functions.SelectMany(captured => captured).Concat(queries).Where(symbol => symbol is ILocalSymbol or IParameterSymbol).ToHashSet(SymbolEqualityComparer.Default);
        Captured = [.. known];
    }

    public SyntaxNode Root { get; }

    /// <summary>What each lambda and local function captures.</summary>
    public IReadOnlyList<HashSet<ISymbol>> Functions { get; }

    /// <summary>What lambdas, local functions and queries capture, <c>this</c> included.</summary>
    public IReadOnlyList<ISymbol> Captured { get; }

    /// <summary>The method, for its parameters.</summary>
    public IMethodSymbol? Method => field ??= models.Of(Root).GetEnclosingSymbol(Root.SpanStart + 1) as IMethodSymbol;

    /// <summary>All locals, and the parameters of functions in the method, by where they are declared.</summary>
    public Dictionary<SyntaxNode, ISymbol> Declared => field ??= Root.DescendantNodes()
        .Where(node => node is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax or ParameterSyntax)
        .Select(node => (Node: node, Symbol: models.Of(node).GetDeclaredSymbol(node))).Where(pair => pair.Symbol is ILocalSymbol or IParameterSymbol).ToDictionary(pair => pair.Node, pair => pair.Symbol!);

    public bool IsCaptured(ISymbol variable) => known.Contains(variable);

    public SyntaxNode? Declaration(ISymbol variable) => declarations.TryGetValue(variable, out var found) ? found : declarations[variable] = variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    /// <summary>Null for parameters of the method, whose scope is all of it.</summary>
    public SyntaxNode? ScopeOf(ISymbol variable) => scopes.TryGetValue(variable, out var found) ? found
        : scopes[variable] = Declaration(variable)?.AncestorsAndSelf().FirstOrDefault(IsScope) is { } scope and not BaseMethodDeclarationSyntax ? scope : null;

    /// <summary>The scope as the compiler makes closures of it: a body is one with the parameters.</summary>
    public SyntaxNode RegionOf(ISymbol variable) => ScopeOf(variable) switch
    {
        null => Root,
        { Parent: AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax } body => body.Parent,
        { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax } => Root,
        var scope => scope,
    };

    /// <summary>Whether a point is in a variable's scope.</summary>
    public bool IsAround(ISymbol variable, SyntaxNode point) => ScopeOf(variable) is not { } scope || scope.Span.Contains(point.Span);

    /// <summary>Whether the closure of a variable's scope is an object, and not a struct.</summary>
    public bool IsInObject(ISymbol variable)
    {
        if (kinds is null)
        {
            kinds = new(Root, models);
            foreach (var other in Captured.Where(other => other is not IParameterSymbol { IsThis: true } && kinds.IsInObject(other)))
            {
                if (ScopeOf(other) is { } scope) scopesInObjects.Add(scope);
                else isMethodInObject = true;
            }
        }
        return ScopeOf(variable) is { } own ? scopesInObjects.Contains(own) : isMethodInObject;
    }

    /// <summary>Whether code gives a variable another value than the one that it is declared with.</summary>
    public bool IsWritten(ISymbol variable) => written.TryGetValue(variable, out var found) ? found : written[variable] = VariableWrites.AreIn(Root, variable, models);

    /// <summary>The nodes of a body that the compiler makes code of.</summary>
    public static IEnumerable<SyntaxNode> Compiled(SyntaxNode root, Models models) =>
        root.DescendantNodes(node => !Reachability.IsLeftOut(node, models)).Where(node => !Reachability.IsLeftOut(node, models));

    private static bool IsScope(SyntaxNode node) => node is BlockSyntax or ForStatementSyntax or CommonForEachStatementSyntax or UsingStatementSyntax or SwitchSectionSyntax or CatchClauseSyntax
        or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or ArrowExpressionClauseSyntax;
}
