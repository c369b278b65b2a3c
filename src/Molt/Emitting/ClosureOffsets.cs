using System.Reflection;
using Microsoft.CodeAnalysis.Emit;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// Keeps two closures of a method from having one place in it. Roslyn 5.12 knows closures by where their scopes begin, and names the scope of a method's parameters and that of its outermost block by the same block: where
/// it makes a closure for each, as it does around an <c>await foreach</c> and an <c>await</c> in a <c>catch</c> or <c>finally</c>, the next edit of the method fails on the second one, or takes either for the other. So neither keeps a
/// place that the compiler finds, and the next edit has a new class for each. To the linker they are the classes that they were (<see cref="NumberedClosures"/>). There is no public way to tell the emitter.
/// </summary>
internal static class ClosureOffsets
{
    // A method's text is shorter than what the bits below this one can count.
    private const int Bits = 25;

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

    /// <summary>Whether the scope of a closure is not the only one that begins where it does.</summary>
    public static bool IsDisplaced(object closure) => NumberOf(PlaceOf(closure)) > 0;

    /// <summary>Where the scope of a closure begins in its method.</summary>
    public static int Of(object closure) => PlaceOf(closure) ^ (NumberOf(PlaceOf(closure)) << Bits);

    private static int PlaceOf(object closure) => (int)Offset.GetValue(closure)!;

    // Negative offsets, which those of initializers are, have all bits above set.
    private static int NumberOf(int offset) => ((offset >> Bits) ^ (offset >> 31)) & 0x1f;

    /// <param name="closures">An immutable array: its items are replaced in their places.</param>
    /// <param name="closure">The field of an item that has the closure's place; null when the item does.</param>
    private static void Separate(object closures, FieldInfo? closure)
    {
        if (ArrayOf(closures) is not { Length: > 1 } items) return;
        var places = items.Cast<object>().Select(item => closure?.GetValue(item) ?? item).ToList();
        foreach (var same in Enumerable.Range(0, places.Count).GroupBy(index => PlaceOf(places[index])).Where(same => same.Count() > 1))
        {
            foreach (var (number, index) in same.Index())
            {
                var (item, place) = (items.GetValue(index)!, places[index]);
                Offset.SetValue(place, same.Key ^ ((number + 1) << Bits));
                closure?.SetValue(item, place);
                items.SetValue(closure is null ? place : item, index);
            }
        }
    }
}
