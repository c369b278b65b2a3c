using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Molt.Diffing.Elsewhere;

/// <summary>The pieces of a tree that code is compiled from: bodies, initializers, top-level statements.</summary>
internal static class CodeParts
{
    public static IEnumerable<SyntaxNode> In(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes(node => !IsPart(node)))
        {
            if (IsPart(node)) yield return node;
        }
    }

    /// <summary>The same for a node that may be a part, or within one.</summary>
    public static IEnumerable<SyntaxNode> InOrAt(SyntaxNode node) => node.AncestorsAndSelf().Any(IsPart) ? [node] : In(node);

    /// <summary>The parts of a tree by the declarations they stand in, to find the one that a part of another version was.</summary>
    public static Dictionary<string, SyntaxNode> ByPath(SyntaxNode root)
    {
        var parts = new Dictionary<string, SyntaxNode>();
        foreach (var part in In(root)) parts.TryAdd(PathOf(part), part);
        return parts;
    }

    public static string PathOf(SyntaxNode part) => $"{part.RawKind} {string.Join('/', part.AncestorsAndSelf().Select(Name))}";

    /// <summary>The methods that a part is code of, or the constant that it defines.</summary>
    public static IEnumerable<ISymbol> Owners(SyntaxNode part, SemanticModel model)
    {
        if (part is GlobalStatementSyntax)
            return model.Compilation.GetEntryPoint(default) is { } main ? MainOf(main) : [];
        if (part.FirstAncestorOrSelf<SyntaxNode>(IsDeclaration) is not { } declaration) return [];
        return (declaration is TypeDeclarationSyntax ? null : model.GetDeclaredSymbol(declaration)) switch
        {
            IMethodSymbol method => [method],
            IFieldSymbol { IsConst: true } constant => [constant],
            IPropertySymbol property when part is ArrowExpressionClauseSyntax => property.GetMethod is { } getter ? [getter] : [],
            IPropertySymbol or IFieldSymbol or IEventSymbol => ConstructorsOf(model.GetDeclaredSymbol(declaration)!),
            null when part is BaseListSyntax => ImplicitOf(model.GetDeclaredSymbol((TypeDeclarationSyntax)declaration)!),
            null when declaration is TypeDeclarationSyntax type => PrimaryOf(model.GetDeclaredSymbol(type)!),
            _ => [],
        };
    }

    /// <summary>What carries an attribute.</summary>
    public static IEnumerable<ISymbol> Attributed(SyntaxNode attributes, SemanticModel model) => attributes.Parent is BaseFieldDeclarationSyntax fields
        ? fields.Declaration.Variables.Select(variable => model.GetDeclaredSymbol(variable)).OfType<ISymbol>()
        : attributes.Parent is { } declaration and not CompilationUnitSyntax && model.GetDeclaredSymbol(declaration) is { } symbol ? [symbol] : [];

    /// <summary>The nodes of a part that the compiler has operations for.</summary>
    public static IEnumerable<SyntaxNode> Roots(SyntaxNode part) => part switch
    {
        AttributeListSyntax list => list.Attributes,
        GlobalStatementSyntax global => [global.Statement],
        ParameterListSyntax list => list.Parameters.Select(parameter => parameter.Default).OfType<SyntaxNode>(),
        BaseListSyntax => [],
        _ => [part],
    };

    /// <summary>The declaration that calls a base's constructor without saying so.</summary>
    public static SyntaxNode? BaseCaller(SyntaxNode part) => part switch
    {
        BaseListSyntax or ParameterListSyntax => part.Parent,
        { Parent: ConstructorDeclarationSyntax { Initializer: null } constructor } => constructor,
        _ => null,
    };

    /// <summary>The constructors that such a declaration may call. Which of them is called is not to be had from the compiler, so it is any that may be.</summary>
    public static IEnumerable<IMethodSymbol> ImpliedBases(SyntaxNode caller, SemanticModel model)
    {
        var type = model.GetDeclaredSymbol(caller) switch { INamedTypeSymbol declared => declared, { ContainingType: var containing } => containing, _ => null };
        return type?.BaseType?.InstanceConstructors.Where(constructor => constructor.Parameters.All(IsOptional)) ?? [];
    }

    private static bool IsOptional(IParameterSymbol parameter) => parameter.IsOptional || parameter.IsParams;

    private static bool IsPart(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax,
        EqualsValueClauseSyntax => node.Parent is PropertyDeclarationSyntax or EnumMemberDeclarationSyntax or ParameterSyntax
            or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax },
        ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or GlobalStatementSyntax or AttributeListSyntax => true,
        ParameterListSyntax => node.Parent is TypeDeclarationSyntax,
        // A class without a constructor calls its base's all the same.
        BaseListSyntax => node.Parent is ClassDeclarationSyntax { ParameterList: null } or RecordDeclarationSyntax { ParameterList: null },
        _ => false,
    };

    private static bool IsDeclaration(SyntaxNode node) => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
        or BasePropertyDeclarationSyntax or VariableDeclaratorSyntax or EnumMemberDeclarationSyntax or TypeDeclarationSyntax;

    private static IEnumerable<ISymbol> MainOf(IMethodSymbol entry) =>
        entry.ContainingType.GetMembers("<Main>$").Append(entry).Distinct(SymbolEqualityComparer.Default);

    private static IEnumerable<ISymbol> ConstructorsOf(ISymbol member) => member.IsStatic
        ? member.ContainingType.StaticConstructors
        : member.ContainingType.InstanceConstructors.Where(MemberSyntax.RunsInitializers);

    private static IEnumerable<ISymbol> ImplicitOf(INamedTypeSymbol type) =>
        type.InstanceConstructors.Where(constructor => constructor is { IsImplicitlyDeclared: true, Parameters.Length: 0 });

    private static IEnumerable<ISymbol> PrimaryOf(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax));

    private static string Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => $"{method.ExplicitInterfaceSpecifier}{method.Identifier.ValueText}{method.TypeParameterList?.Parameters.Count}{Types(method.ParameterList)}",
        BaseMethodDeclarationSyntax method => $"{method.Kind()}{Types(method.ParameterList)}{(method as ConversionOperatorDeclarationSyntax)?.Type}{(method as OperatorDeclarationSyntax)?.OperatorToken}",
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText + (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count,
        PropertyDeclarationSyntax property => $"{property.ExplicitInterfaceSpecifier}{property.Identifier.ValueText}",
        EventDeclarationSyntax happening => happening.Identifier.ValueText,
        IndexerDeclarationSyntax indexer => "this" + string.Join(',', indexer.ParameterList.Parameters.Select(parameter => parameter.Type)),
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        GlobalStatementSyntax statement => statement.ToString(),
        _ => node.Kind().ToString(),
    };

    private static string Types(ParameterListSyntax parameters) =>
        $"({string.Join(',', parameters.Parameters.Select(parameter => $"{parameter.Modifiers}{parameter.Type}"))})";
}
