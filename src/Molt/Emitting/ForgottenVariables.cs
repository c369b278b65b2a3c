using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// What a baseline knows of the variables of methods that are gone. No edit is of these any more, but Roslyn 5.12 translates the types of all variables into each compilation's, and ends with an exception at a type
/// parameter whose method or type it does not find there, at this edit and at all that follow.
/// </summary>
internal static class ForgottenVariables
{
    private static readonly FieldInfo Methods = OfBaseline("AddedOrChangedMethods");
    private static readonly Type Method = Methods.FieldType.GetGenericArguments()[1];
    private static readonly FieldInfo[] Slots = [.. new[] { "Locals", "StateMachineHoistedLocalSlotsOpt", "StateMachineAwaiterSlotsOpt" }.Select(name => Field(Method, name))];

    /// <param name="baseline">The baseline that a delta has led to; nobody else uses it yet.</param>
    /// <param name="contains">Whether one of the compiler's symbols is forgotten.</param>
    public static void Remove(EmitBaseline baseline, Func<object, bool> contains)
    {
        if (Methods.GetValue(baseline) is not IDictionary { IsReadOnly: false } methods) return;
        foreach (var row in methods.Keys.Cast<object>().Where(row => Types(methods[row]!).Any(type => IsLost(type, parameter => Owner(parameter) is { } owner && contains(owner)))).ToList()) methods.Remove(row);
    }

    /// <summary>Takes from a baseline what it knows of the variables of methods that a compilation does not have.</summary>
    /// <returns>Puts it back: an edit that is refused has changed nothing.</returns>
    public static IDisposable? Hide(EmitBaseline baseline, Compilation compilation)
    {
        if (Methods.GetValue(baseline) is not IDictionary { IsReadOnly: false } methods) return null;
        var lost = methods.Keys.Cast<object>().Where(row => Types(methods[row]!).Any(type => IsLost(type, parameter => !IsIn(parameter.ContainingSymbol, compilation)))).ToDictionary(row => row, row => methods[row]);
        foreach (var row in lost.Keys) methods.Remove(row);
        return new Hidden(methods, lost);
    }

    private static bool IsIn(ISymbol owner, Compilation compilation)
    {
        var type = owner as INamedTypeSymbol ?? owner.ContainingType;
        while (type is { DeclaringSyntaxReferences.IsEmpty: true }) type = type.ContainingType;
        if (type is null) return true;
        if (compilation.Assembly.GetTypeByMetadataName(SymbolNames.TypeKey(type)) is not { } now) return false;
        // Closures and what is in them are found by what the baseline knows of the type.
        if (owner is not IMethodSymbol { IsImplicitlyDeclared: false, MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method) return true;
        var key = SymbolNames.MemberKey(method);
        return now.GetMembers(method.Name).Any(member => SymbolNames.MemberKey(member) == key);
    }

    private static IEnumerable<ITypeSymbol> Types(object method) => Slots.SelectMany(slots => Items(slots, method))
        .Select(slot => slot is null || Value(slot, "ISymbol") is not null ? slot : TypeOf(slot)).Select(type => type is null ? null : Value(type, "ISymbol")).OfType<ITypeSymbol>();

    private static object? TypeOf(object slot) => Field(slot.GetType(), "Type").GetValue(slot);

    private static object? Owner(ITypeParameterSymbol parameter) => Value(Value(parameter, "UnderlyingSymbol")!, "ContainingSymbol");

    private static bool IsLost(ITypeSymbol? type, Func<ITypeParameterSymbol, bool> isLost) => type switch
    {
        ITypeParameterSymbol parameter => isLost(parameter),
        IArrayTypeSymbol array => IsLost(array.ElementType, isLost),
        IPointerTypeSymbol pointer => IsLost(pointer.PointedAtType, isLost),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => IsLost(argument, isLost)) || IsLost(named.ContainingType, isLost),
        _ => false,
    };

    private sealed class Hidden(IDictionary methods, IReadOnlyDictionary<object, object?> lost) : IDisposable
    {
        public void Dispose()
        {
            foreach (var (row, method) in lost) methods[row] = method;
        }
    }
}
