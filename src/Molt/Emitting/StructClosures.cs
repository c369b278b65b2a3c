using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Emit;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// The variables in the closures of methods that a delta brings, where the closures are structs. Roslyn 5.12 notes them only for methods that it has seen before, and without them takes the closure
/// for another one at the method's next edit: calls that wait would find defaults in it. There is no public way to tell it.
/// </summary>
internal static class StructClosures
{
    private static readonly FieldInfo Methods = OfBaseline("AddedOrChangedMethods");
    private static readonly FieldInfo Added = OfBaseline("MethodsAdded");
    private static readonly FieldInfo Synthesized = OfBaseline("SynthesizedMembers");
    private static readonly FieldInfo MethodId = Field(Methods.FieldType.GetGenericArguments()[1], "MethodId");
    private static readonly FieldInfo Closures = Field(MethodId.DeclaringType!, "ClosureDebugInfo");
    private static readonly FieldInfo Description = Field(ItemOf(Closures), "DebugInfo");
    private static readonly FieldInfo Captures = Field(ItemOf(Closures), "StructCaptures");
    private static readonly FieldInfo ClosureId = Field(Description.FieldType, "<ClosureId>k__BackingField");

    /// <param name="baseline">The baseline that a delta has led to; nobody else uses it yet.</param>
    /// <param name="rows">The delta's methods.</param>
    public static void Note(EmitBaseline baseline, IEnumerable<int> rows)
    {
        var methods = (IDictionary)Methods.GetValue(baseline)!;
        var unknown = rows.Where(row => methods[row] is { } method && Items(Closures, method).Any(IsUnknown)).ToHashSet();
        if (unknown.Count == 0) return;
        var members = ((IEnumerable)Synthesized.GetValue(baseline)!).Cast<object>().ToDictionary(entry => Value(entry, "Key")!, entry => ((IEnumerable)Value(entry, "Value")!).Cast<object>().ToList());
        foreach (var added in ((IEnumerable)Added.GetValue(baseline)!).Cast<object>())
        {
            var row = (int)Value(added, "Value")!;
            if (!unknown.Contains(row) || Value(Value(added, "Key")!, "ContainingType") is not { } type) continue;
            var structs = members.GetValueOrDefault(type, []).Where(IsStruct).ToDictionary(closure => (string)Value(closure, "Name")!);
            Note(methods[row]!, name => structs.TryGetValue(name, out var closure) ? [.. members.GetValueOrDefault(closure, []).Select(variable => (string?)Value(variable, "Name"))] : null);
        }
    }

    private static void Note(object method, Func<string, ImmutableArray<string?>?> find)
    {
        var items = ArrayOf(Closures.GetValue(method)!)!;
        for (var index = 0; index < items.Length; index++)
        {
            var closure = items.GetValue(index)!;
            if (!IsUnknown(closure) || find(NumberedClosures.NameOf(MethodId.GetValue(method)!, ClosureId.GetValue(Description.GetValue(closure))!)) is not { } variables) continue;
            Captures.SetValue(closure, variables);
            items.SetValue(closure, index);
        }
    }

    private static bool IsUnknown(object closure) => ((ImmutableArray<string?>)Captures.GetValue(closure)!).IsDefault;

    private static bool IsStruct(object symbol) => symbol.GetType().Name == "SynthesizedClosureEnvironment" && Value(symbol, "TypeKind")?.ToString() == "Struct";
}
