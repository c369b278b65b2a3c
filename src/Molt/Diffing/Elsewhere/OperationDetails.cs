using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Molt.Diffing.Elsewhere;

/// <summary>Writes what an operation is bound to beyond its kind, type and constant: one line for each kind that has more.</summary>
internal static class OperationDetails
{
    public static void Write(IOperation operation, BindingText text)
    {
        WriteCalls(operation, text);
        WriteTypes(operation, text);
        WritePatterns(operation, text);
        WriteImplied(operation, text);
    }

    private static void WriteCalls(IOperation operation, BindingText text)
    {
        switch (operation)
        {
            case IInvocationOperation call: text.Write(call.TargetMethod); text.Write($"{call.IsVirtual}"); break;
            case IMethodReferenceOperation method: text.Write(method.Method); text.Write($"{method.IsVirtual}"); break;
            case IMemberReferenceOperation member: text.Write(member.Member); break;
            case IObjectCreationOperation creation: text.Write(creation.Constructor); break;
            case IArgumentOperation argument:
                text.Write($"{argument.ArgumentKind} {argument.Parameter?.Ordinal} {argument.Parameter?.RefKind}");
                text.Write(argument.InConversion);
                text.Write(argument.OutConversion);
                break;
            case IConversionOperation conversion: text.Write(conversion.Conversion); text.Write($"{conversion.IsChecked} {conversion.IsTryCast}"); break;
            case IBinaryOperation binary: text.Write(binary.OperatorMethod); text.Write($"{binary.OperatorKind} {binary.IsLifted} {binary.IsChecked}"); break;
            case IUnaryOperation unary: text.Write(unary.OperatorMethod); text.Write($"{unary.OperatorKind} {unary.IsLifted}"); break;
            case IIncrementOrDecrementOperation step: text.Write(step.OperatorMethod); text.Write($"{step.IsLifted}"); break;
            case ICompoundAssignmentOperation compound:
                text.Write(compound.OperatorMethod);
                text.Write(compound.InConversion);
                text.Write(compound.OutConversion);
                break;
            case ICoalesceOperation coalesce: text.Write(coalesce.ValueConversion); break;
            case IRangeOperation range: text.Write(range.Method); break;
            case IWithOperation with: text.Write(with.CloneMethod); break;
            case ICollectionExpressionOperation collection: text.Write(collection.ConstructMethod); break;
            case ISpreadOperation spread: text.Write(spread.ElementConversion); text.Write(spread.ElementType); break;
            case IDynamicMemberReferenceOperation late: text.Write(late.MemberName); break;
        }
    }

    private static void WriteTypes(IOperation operation, BindingText text)
    {
        switch (operation)
        {
            case IIsTypeOperation test: text.WriteTest(test.ValueOperand.Type, test.TypeOperand); break;
            case ITypeOfOperation named: text.Write(named.TypeOperand); break;
            case ISizeOfOperation sized: text.Write(sized.TypeOperand); break;
            case IVariableDeclaratorOperation variable: text.Write(variable.Symbol.Type); text.Write($"{variable.Symbol.RefKind}"); break;
            case IAnonymousFunctionOperation function: text.Write(function.Symbol); break;
            case ILocalFunctionOperation function: text.Write(function.Symbol); break;
            case ILocalReferenceOperation local: text.Write(local.Local.Name); break;
            case IParameterReferenceOperation parameter: text.Write(parameter.Parameter.Name); break;
            case IInstanceReferenceOperation instance: text.Write($"{instance.ReferenceKind}"); break;
            case ICatchClauseOperation handler: text.Write(handler.ExceptionType); break;
        }
    }

    private static void WritePatterns(IOperation operation, BindingText text)
    {
        if (operation is IPatternOperation pattern) text.Write(pattern.NarrowedType);
        switch (operation)
        {
            case IDeclarationPatternOperation declared: text.WriteTest(declared.InputType, declared.MatchedType); break;
            case ITypePatternOperation typed: text.WriteTest(typed.InputType, typed.MatchedType); break;
            case IRecursivePatternOperation parts: text.WriteTest(parts.InputType, parts.MatchedType); text.Write(parts.DeconstructSymbol); break;
            case IListPatternOperation list: text.Write(list.LengthSymbol); text.Write(list.IndexerSymbol); break;
            case ISlicePatternOperation slice: text.Write(slice.SliceSymbol); break;
            case IBinaryPatternOperation binary: text.Write($"{binary.OperatorKind}"); break;
            case IImplicitIndexerReferenceOperation indexer: text.Write(indexer.LengthSymbol); text.Write(indexer.IndexerSymbol); break;
        }
    }

    /// <summary>What syntax calls that the operations do not show.</summary>
    private static void WriteImplied(IOperation operation, BindingText text)
    {
        switch (operation)
        {
            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop }:
                Write(text.Model.GetForEachStatementInfo(loop), text);
                if (loop is ForEachVariableStatementSyntax parts) Write(text.Model.GetDeconstructionInfo(parts), text);
                break;
            case IAwaitOperation { Syntax: AwaitExpressionSyntax suspension }: Write(text.Model.GetAwaitExpressionInfo(suspension), text); break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment }: Write(text.Model.GetDeconstructionInfo(assignment), text); break;
            case INameOfOperation { Syntax: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var named }] } }: text.Write(text.Meant(named)); break;
            case ITupleBinaryOperation tuples: text.WriteOperators(tuples.LeftOperand.Type); text.WriteOperators(tuples.RightOperand.Type); break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr, OperatorMethod: not null }: text.WriteOperators(operation.Type); break;
            case ICollectionExpressionOperation { Syntax: var at }: text.WriteCallable(operation.Type, at, "Add", "AddRange", "GetEnumerator"); break;
            case ISpreadOperation { Syntax: var at } spread: text.WriteCallable(spread.Operand.Type, at, "GetEnumerator"); break;
            case IUsingOperation block: WriteDisposal(block.Resources, text); break;
            case IUsingDeclarationOperation declaration: WriteDisposal(declaration.DeclarationGroup, text); break;
        }
        if (operation.Kind == OperationKind.None && operation.Syntax is FixedStatementSyntax pinning) WritePinning(pinning, text);
    }

    private static void WriteDisposal(IOperation resources, BindingText text)
    {
        var types = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(declaration => declaration.Declarators).Select(variable => variable.Symbol.Type)
            : [.. new[] { resources.Type }.OfType<ITypeSymbol>()];
        foreach (var type in types) text.WriteCallable(type, resources.Syntax, "Dispose", "DisposeAsync");
    }

    private static void WritePinning(FixedStatementSyntax pinning, BindingText text)
    {
        foreach (var value in pinning.Declaration.Variables.Select(variable => variable.Initializer?.Value).OfType<ExpressionSyntax>())
            text.WriteCallable(text.Model.GetTypeInfo(value).Type, value, "GetPinnableReference");
    }

    private static void Write(ForEachStatementInfo info, BindingText text)
    {
        text.Write(info.GetEnumeratorMethod);
        text.Write(info.MoveNextMethod);
        text.Write(info.CurrentProperty);
        text.Write(info.DisposeMethod);
        text.Write(info.ElementType);
        text.Write(info.ElementConversion.MethodSymbol);
        text.Write(info.CurrentConversion.MethodSymbol);
        if (info.MoveNextAwaitableInfo is { } moving) Write(moving, text);
        if (info.DisposeAwaitableInfo is { } disposing) Write(disposing, text);
    }

    private static void Write(AwaitExpressionInfo info, BindingText text)
    {
        text.Write(info.GetAwaiterMethod);
        text.Write(info.IsCompletedProperty);
        text.Write(info.GetResultMethod);
    }

    private static void Write(DeconstructionInfo info, BindingText text)
    {
        text.Write(info.Method);
        if (info.Conversion is { } conversion) text.Write(conversion.ToCommonConversion());
        foreach (var nested in info.Nested) Write(nested, text);
    }
}
