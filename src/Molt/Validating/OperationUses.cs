using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Molt.Validating;

/// <summary>What an operation uses beside the type of its value: one line for each kind that says so itself.</summary>
internal static class OperationUses
{
    public static void Find(IOperation operation, CodeUses uses)
    {
        FindCalled(operation, uses);
        FindOperators(operation, uses);
        FindTypes(operation, uses);
        FindPatterns(operation, uses);
    }

    private static void FindCalled(IOperation operation, CodeUses uses)
    {
        var at = operation.Syntax;
        switch (operation)
        {
            case IInvocationOperation call: uses.Found(call.TargetMethod, at, call.Instance?.Type); break;
            case IMethodReferenceOperation method: uses.Found(method.Method, at, method.Instance?.Type); break;
            case IMemberReferenceOperation member: uses.Found(member.Member, at, member.Instance?.Type); break;
            case IObjectCreationOperation creation: uses.Found(creation.Constructor, at); break;
            case IRangeOperation range: uses.Found(range.Method, at); break;
            case IWithOperation with: uses.Found(with.CloneMethod, at); break;
            case ICollectionExpressionOperation collection: uses.Found(collection.ConstructMethod, at); break;
        }
    }

    private static void FindOperators(IOperation operation, CodeUses uses)
    {
        var at = operation.Syntax;
        switch (operation)
        {
            case IConversionOperation conversion: uses.Found(conversion.OperatorMethod, at); break;
            case IBinaryOperation binary: uses.Found(binary.OperatorMethod, at); break;
            case IUnaryOperation unary: uses.Found(unary.OperatorMethod, at); break;
            case IIncrementOrDecrementOperation step: uses.Found(step.OperatorMethod, at); break;
            case ICoalesceOperation coalesce: uses.Found(coalesce.ValueConversion.MethodSymbol, at); break;
            case ISpreadOperation spread: uses.Found(spread.ElementConversion.MethodSymbol, at); break;
            case ICompoundAssignmentOperation compound:
                uses.Found(compound.OperatorMethod, at);
                uses.Found(compound.InConversion.MethodSymbol, at);
                uses.Found(compound.OutConversion.MethodSymbol, at);
                break;
            case IArgumentOperation argument:
                uses.Found(argument.InConversion.MethodSymbol, at);
                uses.Found(argument.OutConversion.MethodSymbol, at);
                break;
        }
    }

    private static void FindTypes(IOperation operation, CodeUses uses)
    {
        var at = operation.Syntax;
        switch (operation)
        {
            case IIsTypeOperation test: uses.Found(test.TypeOperand, at); break;
            case ITypeOfOperation named: uses.Found(named.TypeOperand, at); break;
            case ISizeOfOperation sized: uses.Found(sized.TypeOperand, at); break;
            case IVariableDeclaratorOperation variable: uses.Found(variable.Symbol.Type, at); break;
            case ICatchClauseOperation handler: uses.Found(handler.ExceptionType, at); break;
            case IAnonymousFunctionOperation function: FindSignature(function.Symbol, at, uses); break;
            case ILocalFunctionOperation function: FindSignature(function.Symbol, at, uses); break;
        }
    }

    private static void FindPatterns(IOperation operation, CodeUses uses)
    {
        var at = operation.Syntax;
        if (operation is IPatternOperation pattern) uses.Found(pattern.NarrowedType, at);
        switch (operation)
        {
            case IDeclarationPatternOperation declared: uses.Found(declared.MatchedType, at); break;
            case ITypePatternOperation typed: uses.Found(typed.MatchedType, at); break;
            case IRecursivePatternOperation parts: uses.Found(parts.MatchedType, at); uses.Found(parts.DeconstructSymbol, at); break;
            case IListPatternOperation list: uses.Found(list.LengthSymbol, at); uses.Found(list.IndexerSymbol, at); break;
            case ISlicePatternOperation slice: uses.Found(slice.SliceSymbol, at); break;
            case IImplicitIndexerReferenceOperation indexer: uses.Found(indexer.LengthSymbol, at); uses.Found(indexer.IndexerSymbol, at); break;
        }
    }

    // The parameters of a lambda need not be named as anything.
    private static void FindSignature(IMethodSymbol function, SyntaxNode at, CodeUses uses)
    {
        uses.Found(function.ReturnType, at);
        foreach (var parameter in function.Parameters) uses.Found(parameter.Type, at);
    }
}
