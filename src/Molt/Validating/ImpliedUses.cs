using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Molt.Validating;

/// <summary>What syntax calls without naming it and without an operation that shows it.</summary>
internal sealed class ImpliedUses(CodeUses uses)
{
    public void Find(IOperation operation)
    {
        switch (operation)
        {
            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop }:
                Find(uses.Model.GetForEachStatementInfo(loop), loop.Expression);
                if (loop is ForEachVariableStatementSyntax parts) Find(uses.Model.GetDeconstructionInfo(parts), parts.Variable);
                break;
            case IAwaitOperation { Syntax: AwaitExpressionSyntax suspension }: Find(uses.Model.GetAwaitExpressionInfo(suspension), suspension); break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment }: Find(uses.Model.GetDeconstructionInfo(assignment), assignment); break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, OperatorMethod: { } method }:
                FindTruth(method.ContainingType, operation.Syntax);
                break;
            case ICollectionExpressionOperation collection: FindBuilding(collection); break;
            case ISpreadOperation spread: FindMembers(spread.Operand.Type, spread.Syntax, WellKnownMemberNames.GetEnumeratorMethodName); break;
            case IUsingOperation block: FindDisposal(block.Resources, block.IsAsynchronous); break;
            case IUsingDeclarationOperation declaration: FindDisposal(declaration.DeclarationGroup, declaration.IsAsynchronous); break;
        }
        if (operation.Kind == OperationKind.None && operation.Syntax is FixedStatementSyntax pinning) FindPinning(pinning);
    }

    private void Find(ForEachStatementInfo info, SyntaxNode at)
    {
        Member(info.GetEnumeratorMethod, at);
        Member(info.MoveNextMethod, at);
        Member(info.CurrentProperty, at);
        Member(info.DisposeMethod, at);
        Member(info.ElementConversion.MethodSymbol, at);
        Member(info.CurrentConversion.MethodSymbol, at);
        uses.Found(info.ElementType, at);
        if (info.MoveNextAwaitableInfo is { } moving) Find(moving, at);
        if (info.DisposeAwaitableInfo is { } disposing) Find(disposing, at);
    }

    private void Find(AwaitExpressionInfo info, SyntaxNode at)
    {
        Member(info.GetAwaiterMethod, at);
        Member(info.IsCompletedProperty, at);
        Member(info.GetResultMethod, at);
    }

    private void Find(DeconstructionInfo info, SyntaxNode at)
    {
        Member(info.Method, at);
        Member(info.Conversion?.MethodSymbol, at);
        foreach (var nested in info.Nested) Find(nested, at);
    }

    private void FindTruth(INamedTypeSymbol type, SyntaxNode at)
    {
        foreach (var test in type.GetMembers(WellKnownMemberNames.TrueOperatorName).Concat(type.GetMembers(WellKnownMemberNames.FalseOperatorName))) Member(test, at);
    }

    // Arrays and spans are filled without a call, and interfaces with a list of the compiler's own.
    private void FindBuilding(ICollectionExpressionOperation collection)
    {
        if (collection.Type is { TypeKind: TypeKind.Class or TypeKind.Struct } type) FindMembers(type, collection.Syntax, WellKnownMemberNames.CollectionInitializerAddMethodName);
    }

    private void FindDisposal(IOperation resources, bool isAsynchronous)
    {
        var types = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(declaration => declaration.Declarators).Select(variable => variable.Symbol.Type)
            : [.. new[] { Unconverted(resources).Type }.OfType<ITypeSymbol>()];
        var (name, shape) = isAsynchronous ? ("DisposeAsync", "System.IAsyncDisposable") : ("Dispose", "System.IDisposable");
        var dispose = uses.Model.Compilation.GetTypeByMetadataName(shape)?.GetMembers(name).FirstOrDefault();
        foreach (var type in types) FindDisposal(type, name, dispose, resources.Syntax);
    }

    private void FindDisposal(ITypeSymbol type, string name, ISymbol? dispose, SyntaxNode at)
    {
        if (dispose is not null && type.AllInterfaces.Append(type).Contains(dispose.ContainingType, SymbolEqualityComparer.Default))
        {
            Member(dispose, at);
            Member(type.FindImplementationForInterfaceMember(dispose), at);
        }
        else FindMembers(type, at, name);
    }

    // What a statement begins with is converted to what it is disposed as.
    private static IOperation Unconverted(IOperation resource) => resource is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : resource;

    private void FindPinning(FixedStatementSyntax pinning)
    {
        foreach (var value in pinning.Declaration.Variables.Select(variable => variable.Initializer?.Value).OfType<ExpressionSyntax>())
        {
            if (uses.Model.GetTypeInfo(value).Type is INamedTypeSymbol { SpecialType: SpecialType.None } type) FindMembers(type, value, "GetPinnableReference");
        }
    }

    /// <summary>The members that may be called, where the compiler does not tell which is.</summary>
    private void FindMembers(ITypeSymbol? receiver, SyntaxNode at, params ReadOnlySpan<string> names)
    {
        if (receiver is null) return;
        foreach (var name in names)
        {
            foreach (var member in uses.Model.LookupSymbols(at.SpanStart, receiver, name, includeReducedExtensionMethods: true)) Member(member, at);
        }
    }

    private void Member(ISymbol? member, SyntaxNode at) => uses.Found(member, at);
}
