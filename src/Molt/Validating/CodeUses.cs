using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Molt.Diffing.Elsewhere;

namespace Molt.Validating;

/// <summary>
/// Finds what code uses: by the compiler's operations, which have all that it calls and the types of all values, named or not; and by the names that stand in
/// declarations, which are no operations.
/// </summary>
internal sealed class CodeUses
{
    private readonly SemanticModel model;
    private readonly Action<Use> found;
    private readonly HashSet<SyntaxNode> done = [];

    public CodeUses(SemanticModel model, Action<Use> found)
    {
        (this.model, this.found) = (model, found);
        Implied = new ImpliedUses(this);
    }

    public SemanticModel Model => model;

    private ImpliedUses Implied { get; }

    /// <summary>Finds all in a piece of the model's tree, each piece of code once. What operations use comes first: it is known more exactly.</summary>
    public void Find(CodeToCheck piece)
    {
        var parts = CodeParts.InOrAt(piece.Node).Where(part => !IsDone(part, piece)).ToList();
        foreach (var part in parts) FindInCode(part);
        foreach (var node in piece.Node.DescendantNodesAndSelf(node => !IsDone(node, piece) && !IsNoUse(node))) FindInDeclaration(node);
        done.UnionWith(parts);
    }

    /// <summary>A type, and the types that it is made of.</summary>
    public void Found(ITypeSymbol? type, SyntaxNode at)
    {
        foreach (var mentioned in MentionedTypes.Of(type)) found(new(mentioned, at, null));
    }

    /// <summary>A member, with the types that its use is instantiated for.</summary>
    public void Found(ISymbol? member, SyntaxNode at, ITypeSymbol? through = null)
    {
        switch (member)
        {
            case null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or ILabelSymbol or IRangeVariableSymbol or IDiscardSymbol or ITypeParameterSymbol:
                break;
            case ITypeSymbol type:
                Found(type, at);
                break;
            case IMethodSymbol { AssociatedSymbol: { } owner }:
                Found(owner, at, through);
                break;
            default:
                var method = member as IMethodSymbol;
                found(new((method?.ReducedFrom ?? member).OriginalDefinition, at, through));
                foreach (var argument in method?.TypeArguments ?? []) Found(argument, at);
                Found(member.ContainingType, at);
                break;
        }
    }

    private void FindInCode(SyntaxNode part)
    {
        foreach (var node in CodeParts.Roots(part))
        {
            if (model.GetOperation(node) is { } operation) FindIn(operation);
        }
        if (CodeParts.BaseCaller(part) is not { } caller || (part is BaseListSyntax && !CodeParts.Owners(part, model).Any())) return;
        foreach (var constructor in CodeParts.ImpliedBases(caller, model)) Found(constructor, caller);
    }

    // Not by recursion: a long chain of operators is as deep as it is long.
    private void FindIn(IOperation root)
    {
        var pending = new Stack<IOperation>([root]);
        while (pending.TryPop(out var operation))
        {
            // A name in nameof is text, and a default argument is the callee's affair.
            if (operation is INameOfOperation or IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue }) continue;
            OperationUses.Find(operation, this);
            Implied.Find(operation);
            if (operation.Type is { } type) Found(type, operation.Syntax);
            foreach (var child in operation.ChildOperations.Reverse()) pending.Push(child);
        }
    }

    private void FindInDeclaration(SyntaxNode node)
    {
        switch (node)
        {
            case SimpleNameSyntax or PredefinedTypeSyntax: Found(model.GetSymbolInfo(node).Symbol, node); break;
            case DestructorDeclarationSyntax: Found(model.Compilation.GetSpecialType(SpecialType.System_Object).GetMembers("Finalize").FirstOrDefault(), node); break;
            case MemberDeclarationSyntax member when member.Modifiers.Any(SyntaxKind.OverrideKeyword): Found(Overridden(model.GetDeclaredSymbol(member)), node); break;
        }
    }

    private static ISymbol? Overridden(ISymbol? member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol happening => happening.OverriddenEvent,
        _ => null,
    };

    private bool IsDone(SyntaxNode node, CodeToCheck piece) => done.Contains(node) || piece.Known.Contains(node);

    // A using offers names and uses none, and a namespace's name is nobody's.
    private bool IsNoUse(SyntaxNode node) => node is UsingDirectiveSyntax || node.Parent is BaseNamespaceDeclarationSyntax space && space.Name == node
        || node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } call && model.GetOperation(call) is INameOfOperation;
}
