using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// What a baseline knows of the variables of methods whose iterators and async methods it is to forget (<see cref="ForgottenSymbols"/>): no edit is of these methods any more, but the emitter translates the types of all
/// variables into each compilation's, and fails on type parameters of a type that it does not find.
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
        foreach (var row in methods.Keys.Cast<object>().Where(row => Types(methods[row]!).Any(type => IsLost(type, contains))).ToList()) methods.Remove(row);
    }

    private static IEnumerable<ITypeSymbol> Types(object method) => Slots.SelectMany(slots => Items(slots, method))
        .Select(slot => slot is null || Value(slot, "ISymbol") is not null ? slot : TypeOf(slot)).Select(type => type is null ? null : Value(type, "ISymbol")).OfType<ITypeSymbol>();

    private static object? TypeOf(object slot) => Field(slot.GetType(), "Type").GetValue(slot);

    private static bool IsLost(ITypeSymbol? type, Func<object, bool> contains) => type switch
    {
        ITypeParameterSymbol parameter => Value(Value(parameter, "UnderlyingSymbol")!, "ContainingSymbol") is { } owner && contains(owner),
        IArrayTypeSymbol array => IsLost(array.ElementType, contains),
        IPointerTypeSymbol pointer => IsLost(pointer.PointedAtType, contains),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => IsLost(argument, contains)) || IsLost(named.ContainingType, contains),
        _ => false,
    };
}
