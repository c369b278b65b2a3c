using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing;

/// <summary>
/// The identifiers of a tree, so that an edit finds the files that mention a name without binding any. Syntax that calls members
/// without naming them goes by the names of those members: <c>foreach</c> by <c>GetEnumerator</c>, <c>a + b</c> by operators.
/// </summary>
internal sealed class TreeIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeIndex> Known = [];

    private readonly HashSet<string> names = [];

    private TreeIndex(SyntaxTree tree)
    {
        foreach (var token in tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken))) names.Add(token.ValueText);
        foreach (var node in tree.GetRoot().DescendantNodes()) names.UnionWith(ImpliedNames.Of(node));
    }

    public static TreeIndex Of(SyntaxTree tree) => Known.GetValue(tree, static tree => new TreeIndex(tree));

    public bool Mentions(IReadOnlySet<string> any) => any.Count < names.Count ? any.Any(names.Contains) : names.Any(any.Contains);
}

/// <summary>The names of members that syntax calls without naming them.</summary>
internal static class ImpliedNames
{
    /// <summary>Operators, user-defined: any of them may apply wherever operators are.</summary>
    public const string Operator = "op_";

    /// <summary>Constructors, which <c>new</c> and <c>base</c> call, also by <c>new()</c>.</summary>
    public const string Constructor = ".ctor";

    public const string Indexer = "this[]";

    /// <summary>Conversions can be anywhere.</summary>
    public const string Conversion = "op_Implicit";

    private static readonly string[] Enumeration = ["GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Current", "Dispose", "DisposeAsync", Conversion];
    private static readonly string[] Awaiting = ["GetAwaiter", "IsCompleted", "GetResult", "OnCompleted"];
    private static readonly string[] Disposal = ["Dispose", "DisposeAsync"];
    private static readonly string[] Query =
        ["Select", "SelectMany", "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy", "Join", "GroupJoin", "Cast"];
    private static readonly string[] Creation = [Constructor];
    private static readonly string[] Access = [Indexer, "Length", "Count", "Slice", Conversion];
    private static readonly string[] Operation = [Operator, Conversion];
    private static readonly string[] Adding = ["Add", Constructor, "AddRange", "GetEnumerator"];
    private static readonly string[] Interpolation = ["AppendLiteral", "AppendFormatted", Constructor];
    private static readonly string[] Pattern = ["Deconstruct", "Length", "Count", "Slice", Indexer];
    private static readonly string[] Converting = [Conversion];

    public static IReadOnlyList<string> Of(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax => Enumeration,
        AwaitExpressionSyntax => Awaiting,
        UsingStatementSyntax => Disposal,
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } => Disposal,
        QueryExpressionSyntax => Query,
        BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or ConstructorDeclarationSyntax or ClassDeclarationSyntax => Creation,
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or RangeExpressionSyntax => Access,
        AssignmentExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => Operation,
        InitializerExpressionSyntax or CollectionExpressionSyntax => Adding,
        InterpolatedStringExpressionSyntax => Interpolation,
        DeclarationExpressionSyntax or RecursivePatternSyntax or ListPatternSyntax or TupleExpressionSyntax => Pattern,
        ArgumentSyntax or ReturnStatementSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or CastExpressionSyntax => Converting,
        _ => [],
    };

    /// <summary>The name by which callers of a member are found.</summary>
    public static string For(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => Constructor,
        IMethodSymbol { MethodKind: MethodKind.Conversion } => Conversion,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } => Operator,
        IMethodSymbol { AssociatedSymbol: { } owner } => For(owner),
        IPropertySymbol { IsIndexer: true } => Indexer,
        _ => member.Name,
    };

    public static bool IsImplied(string name) => name is Constructor or Conversion or Operator or Indexer;
}
