using System.Reflection;
using Microsoft.CodeAnalysis.Emit;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// Keeps two closures of a method from having one place in it. Roslyn 5.12 knows closures by where their scopes begin, and names the scope of a method's parameters and that of its outermost block
/// by the same block: where it makes a closure for each, the next edit of the method fails on the second one. The outer one keeps the place; the other is made anew by the next edit, as
/// if it had moved. There is no public way to tell the emitter.
/// </summary>
internal static class ClosureOffsets
{
    // Places in the method's text that no scope is at.
    private const int Nowhere = 0x1ffffe00;

    private static readonly FieldInfo FirstClosures = Field(typeof(EditAndContinueMethodDebugInformation), "Closures");
    private static readonly FieldInfo Offset = Field(ItemOf(FirstClosures), "<SyntaxOffset>k__BackingField");

    /// <summary>The same, with a place for each closure.</summary>
    /// <param name="information">What the first image's debug information says of a method.</param>
    public static EditAndContinueMethodDebugInformation Distinct(EditAndContinueMethodDebugInformation information)
    {
        Separate(FirstClosures.GetValue(information)!, closure: null);
        return information;
    }

    /// <summary>Gives each closure of a method a place.</summary>
    /// <param name="method">What a baseline that nobody else uses yet knows of the method.</param>
    public static void Separate(object method)
    {
        var closures = Field(method.GetType(), "ClosureDebugInfo");
        Separate(closures.GetValue(method)!, FieldOf(ItemOf(closures), Offset.DeclaringType!));
    }

    /// <param name="closures">An immutable array: its items are replaced in their places.</param>
    /// <param name="closure">The field of an item that has the closure's place; null when the item does.</param>
    private static void Separate(object closures, FieldInfo? closure)
    {
        if (ArrayOf(closures) is not { Length: > 1 } items) return;
        var taken = new HashSet<int>();
        for (var index = 0; index < items.Length; index++)
        {
            var item = items.GetValue(index)!;
            var place = closure?.GetValue(item) ?? item;
            if (taken.Add((int)Offset.GetValue(place)!)) continue;
            Offset.SetValue(place, Nowhere + index);
            closure?.SetValue(item, place);
            items.SetValue(item, index);
        }
    }
}
