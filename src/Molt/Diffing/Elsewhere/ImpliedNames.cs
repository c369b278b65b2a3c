using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Elsewhere;

/// <summary>The names of members that syntax calls without naming them: <c>foreach</c> calls <c>GetEnumerator</c>, <c>new()</c> a constructor.</summary>
internal static class ImpliedNames
{
    /// <summary>Operators, user-defined: they may apply in any code.</summary>
    public const string Operator = "op_";

    /// <summary>Conversions, user-defined: they may apply in any code.</summary>
    public const string Conversion = "op_Implicit";

    /// <summary>Constructors, which <c>new</c> and <c>base</c> call, also by <c>new()</c>.</summary>
    public const string Constructor = ".ctor";

    public const string Indexer = "this[]";

    private static readonly string[] Disposal = ["Dispose", "DisposeAsync"];
    private static readonly string[] Enumeration = ["GetEnumerator", "GetAsyncEnumerator", "MoveNext", "MoveNextAsync", "Current", "Deconstruct", .. Disposal];
    private static readonly string[] Awaiting = ["GetAwaiter", "IsCompleted", "GetResult", "OnCompleted", "UnsafeOnCompleted"];
    private static readonly string[] AwaitedEnumeration = [.. Enumeration, .. Awaiting];
    private static readonly string[] AwaitedDisposal = [.. Disposal, .. Awaiting];
    private static readonly string[] Query =
        ["Select", "SelectMany", "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "GroupBy", "Join", "GroupJoin", "Cast"];
    private static readonly string[] Creation = [Constructor];
    private static readonly string[] Access = [Indexer, "Length", "Count", "Slice"];
    private static readonly string[] Adding = [Constructor, "Add", "AddRange", "GetEnumerator", "Create"];
    private static readonly string[] Interpolation = [Constructor, "AppendLiteral", "AppendFormatted"];
    private static readonly string[] Pattern = ["Deconstruct", .. Access];
    private static readonly string[] Pinning = ["GetPinnableReference"];

    /// <summary>All of them, apart from operators and conversions.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(
        [.. Enumeration, .. Awaiting, .. Query, .. Access, .. Adding, .. Interpolation, .. Pattern, .. Pinning]);

    public static IReadOnlyList<string> Of(SyntaxNode node) => node switch
    {
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } => AwaitedEnumeration,
        CommonForEachStatementSyntax => Enumeration,
        AwaitExpressionSyntax => Awaiting,
        UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, AwaitKeyword.RawKind: not 0 } => AwaitedDisposal,
        UsingStatementSyntax => Disposal,
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } => Disposal,
        QueryExpressionSyntax => Query,
        BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or AttributeSyntax => Creation,
        ConstructorDeclarationSyntax or BaseListSyntax or ParameterListSyntax { Parent: TypeDeclarationSyntax } => Creation,
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax => Access,
        InitializerExpressionSyntax or CollectionExpressionSyntax => Adding,
        InterpolatedStringExpressionSyntax => Interpolation,
        DeclarationExpressionSyntax or ParenthesizedVariableDesignationSyntax or RecursivePatternSyntax or ListPatternSyntax or TupleExpressionSyntax => Pattern,
        FixedStatementSyntax => Pinning,
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
}
