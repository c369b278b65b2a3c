using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.Emit;
using Molt.Model;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// Reads which numbers the compiler has given to the lambdas and local functions of methods. One whose closure is another class than before gets a new number, and a method
/// of its own; there is no public way to learn which one that is.
/// </summary>
internal static class NumberedFunctions
{
    private static readonly FieldInfo Methods = OfBaseline("AddedOrChangedMethods");
    private static readonly FieldInfo MethodId = Field(Methods.FieldType.GetGenericArguments()[1], "MethodId");
    private static readonly FieldInfo Lambdas = Field(MethodId.DeclaringType!, "LambdaDebugInfo");
    private static readonly FieldInfo FirstOrdinal = Field(typeof(EditAndContinueMethodDebugInformation), "MethodOrdinal");
    private static readonly FieldInfo FirstLambdas = Field(typeof(EditAndContinueMethodDebugInformation), "Lambdas");
    private static readonly Type Lambda = ItemOf(FirstLambdas);
    private static readonly FieldInfo Described = FieldOf(ItemOf(Lambdas), Lambda);
    private static readonly FieldInfo Offset = Field(Lambda, "SyntaxOffset");
    private static readonly FieldInfo LambdaId = Field(Lambda, "LambdaId");
    private static readonly FieldInfo Ordinal = Field(LambdaId.FieldType, "Ordinal");
    private static readonly FieldInfo Generation = Field(LambdaId.FieldType, "Generation");

    /// <param name="before">The baseline before a delta.</param>
    /// <param name="after">The one that it has led to.</param>
    /// <param name="rows">The delta's methods.</param>
    /// <param name="former">The rows that some of them had before.</param>
    public static ImmutableArray<MethodFunctions> Of(EmitBaseline before, EmitBaseline after, IEnumerable<int> rows, IReadOnlyDictionary<int, int> former)
    {
        var (known, now) = ((IDictionary)Methods.GetValue(before)!, (IDictionary)Methods.GetValue(after)!);
        var found = ImmutableArray.CreateBuilder<MethodFunctions>();
        foreach (var row in rows)
        {
            if (!now.Contains(row) || now[row] is not { } method) continue;
            var old = former.GetValueOrDefault(row, row);
            var functions = new MethodFunctions(row, known.Contains(old) ? Later(known[old]!) : First(before, old), Later(method));
            if (!functions.Before.IsEmpty || !functions.After.IsEmpty) found.Add(functions);
        }
        return found.ToImmutable();
    }

    private static ImmutableArray<FunctionIdentity> Later(object method)
    {
        var own = Number(MethodId.GetValue(method)!);
        return [.. Items(Lambdas, method).Select(lambda => Identity(own, Described.GetValue(lambda)!))];
    }

    private static ImmutableArray<FunctionIdentity> First(EmitBaseline baseline, int row)
    {
        if (InformationOf(baseline, row) is not { } information) return [];
        var own = string.Create(CultureInfo.InvariantCulture, $"{FirstOrdinal.GetValue(information)}");
        return [.. Items(FirstLambdas, information).Select(lambda => Identity(own, lambda))];
    }

    private static FunctionIdentity Identity(string method, object lambda) => new((int)Offset.GetValue(lambda)!, method, Number(LambdaId.GetValue(lambda)!));

    // As in the names of the methods: the ordinal, and the generation behind a # unless it is the first.
    private static string Number(object id)
    {
        var (ordinal, generation) = ((int)Ordinal.GetValue(id)!, (int)Generation.GetValue(id)!);
        return generation > 0 ? string.Create(CultureInfo.InvariantCulture, $"{ordinal}#{generation}") : string.Create(CultureInfo.InvariantCulture, $"{ordinal}");
    }
}
