using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Molt.Diffing.Elsewhere;

/// <summary>
/// Writes what a part of the code is bound to, whole: the compiler's operations with every symbol, type, conversion and constant in them.
/// Equal texts are the same code. Rejected: comparing what each name stands for, which misses all that code calls without a name.
/// </summary>
internal sealed class BindingText
{
    private readonly StringBuilder text = new();
    private readonly SemanticModel model;
    private readonly SymbolTexts symbols;

    private BindingText(SemanticModel model, SymbolTexts symbols) => (this.model, this.symbols) = (model, symbols);

    public static string Of(SyntaxNode part, SemanticModel model, SymbolTexts symbols)
    {
        var binding = new BindingText(model, symbols);
        foreach (var node in CodeParts.Roots(part)) binding.Write(model.GetOperation(node), node);
        if (CodeParts.BaseCaller(part) is { } caller) binding.WriteImpliedBase(caller);
        return binding.text.ToString();
    }

    private void WriteImpliedBase(SyntaxNode caller)
    {
        foreach (var constructor in CodeParts.ImpliedBases(caller, model)) Write(constructor);
    }

    private void Write(IOperation? root, SyntaxNode part)
    {
        if (root is null)
        {
            WriteNames(part);
            return;
        }
        foreach (var operation in root.DescendantsAndSelf())
        {
            text.Append('\n').Append((int)operation.Kind).Append('/').Append(operation.ChildOperations.Count).Append(operation.IsImplicit ? " " : "! ");
            if (operation.Type is { } type) text.Append(symbols.Of(type));
            if (operation.ConstantValue is { HasValue: true, Value: var value }) text.Append('=').Append(ConstantText.Of(value));
            OperationDetails.Write(operation, this);
        }
    }

    // Where the compiler has no operation to show (the arguments of some attributes): what the names stand for.
    private void WriteNames(SyntaxNode part)
    {
        foreach (var name in part.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()) Write(Meant(name));
    }

    public SemanticModel Model => model;

    public void Write(ISymbol? symbol) => text.Append(' ').Append(symbols.Of(symbol));

    public void Write(string detail) => text.Append(' ').Append(detail);

    public void Write(CommonConversion conversion)
    {
        Write($"{conversion.Exists}{conversion.IsIdentity}{conversion.IsImplicit}{conversion.IsNumeric}{conversion.IsReference}{conversion.IsNullable}{conversion.IsUserDefined}");
        Write(conversion.MethodSymbol);
    }

    /// <summary>A type that a value is tested for. Where the value's own type says that it is one, the compiler leaves nothing of the test but that the value is there; where it cannot be one, nothing.</summary>
    public void WriteTest(ITypeSymbol? value, ITypeSymbol? type)
    {
        Write(type);
        if (value is not null && type is not null) Write(model.Compilation.ClassifyCommonConversion(value, type));
    }

    /// <summary>What a name stands for, methods that are only named included.</summary>
    public ISymbol? Meant(ExpressionSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        return info.Symbol ?? model.GetMemberGroup(name).FirstOrDefault();
    }

    /// <summary>The members that syntax may call without naming them, where the compiler does not tell which it does.</summary>
    public void WriteCallable(ITypeSymbol? receiver, SyntaxNode at, params ReadOnlySpan<string> names)
    {
        if (receiver is null) return;
        foreach (var name in names)
        {
            foreach (var member in model.LookupSymbols(at.SpanStart, receiver, name, includeReducedExtensionMethods: true)) Write((member as IMethodSymbol)?.ReducedFrom ?? member);
        }
    }

    /// <summary>The operators that a value of a type may bring with it.</summary>
    public void WriteOperators(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            foreach (var element in tuple.TupleElements) WriteOperators(element.Type);
        }
        for (var next = type; next is { DeclaringSyntaxReferences.Length: > 0 }; next = next.BaseType)
        {
            foreach (var member in next.GetMembers().OfType<IMethodSymbol>().Where(method => method.MethodKind is MethodKind.Conversion or MethodKind.UserDefinedOperator)) Write(member);
        }
    }
}
