using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Emit;
using Molt.Model;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>Reads which numbers the compiler has given to the points at which methods can be suspended, and to what they keep then. There is no public way to learn them.</summary>
internal static class NumberedPoints
{
    private static readonly FieldInfo Methods = OfBaseline("AddedOrChangedMethods");
    private static readonly FieldInfo States = Field(Methods.FieldType.GetGenericArguments()[1], "StateMachineStates");
    private static readonly FieldInfo Points = Field(States.FieldType, "States");
    private static readonly FieldInfo FirstPoints = Field(typeof(EditAndContinueMethodDebugInformation), "StateMachineStates");
    private static readonly FieldInfo Offset = Field(ItemOf(Points), "SyntaxOffset");
    private static readonly FieldInfo Await = Field(ItemOf(Points), "AwaitId");
    private static readonly PropertyInfo Ordinal = Property(Await.FieldType, "RelativeStateOrdinal");
    private static readonly FieldInfo FirstSlots = Field(typeof(EditAndContinueMethodDebugInformation), "LocalSlots");
    private static readonly FieldInfo Slots = Field(States.DeclaringType!, "StateMachineHoistedLocalSlotsOpt");
    private static readonly FieldInfo SlotOf = Field(ItemOf(Slots), "SlotInfo");
    private static readonly FieldInfo SlotId = Field(SlotOf.FieldType, "Id");
    private static readonly FieldInfo SlotOffset = Field(SlotId.FieldType, "SyntaxOffset");
    private static readonly FieldInfo Number = Field(ItemOf(Points), "StateNumber");

    /// <param name="before">The baseline before a delta.</param>
    /// <param name="after">The one that it has led to.</param>
    /// <param name="rows">The delta's methods.</param>
    public static ImmutableArray<MethodPoints> Of(EmitBaseline before, EmitBaseline after, IEnumerable<int> rows)
    {
        var (known, now) = ((IDictionary)Methods.GetValue(before)!, (IDictionary)Methods.GetValue(after)!);
        var found = ImmutableArray.CreateBuilder<MethodPoints>();
        foreach (var row in rows)
        {
            if (!now.Contains(row)) continue;
            var points = Later(now[row]!);
            var (pointsBefore, slotsBefore) = known.Contains(row) ? (Later(known[row]!), SlotsLater(known[row]!)) : First(before, row);
            if (points.IsEmpty && pointsBefore.IsEmpty) continue;
            found.Add(new(row, pointsBefore, points) { SlotsBefore = slotsBefore, SlotsAfter = SlotsLater(now[row]!) });
        }
        return found.ToImmutable();
    }

    private static ImmutableArray<SuspensionPoint> Later(object method) => [.. Items(Points, States.GetValue(method)!).Select(Point).Where(FreeStates.IsPoint)];

    private static ImmutableArray<int> SlotsLater(object method) => [.. Items(Slots, method).Select(slot => OffsetOf(SlotOf.GetValue(slot)!))];

    private static (ImmutableArray<SuspensionPoint> Points, ImmutableArray<int> Slots) First(EmitBaseline baseline, int row)
    {
        if (InformationOf(baseline, row) is not { } information) return ([], []);
        return ([.. Items(FirstPoints, information).Select(Point).Where(FreeStates.IsPoint)], [.. Items(FirstSlots, information).Select(OffsetOf)]);
    }

    private static int OffsetOf(object slot) => (int)SlotOffset.GetValue(SlotId.GetValue(slot))!;

    private static SuspensionPoint Point(object state) => new((int)Offset.GetValue(state)!, (byte)Ordinal.GetValue(Await.GetValue(state))!, (int)Number.GetValue(state)!);
}
