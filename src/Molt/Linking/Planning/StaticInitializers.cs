using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Planning;

/// <summary>Plans what gives static fields their first values, in a body image: it runs once, before the commit, and is collected.</summary>
internal static class StaticInitializers
{
    private const MethodAttributes Public = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    public static MethodPlan Plan(StaticArrival arrival) => new($"{arrival.Field.Name}$static", Shapes.Static(Shapes.Void), Public)
    {
        Body = arrival.Slice is { } slice
            ? new DeltaBody(slice.Constructor, ArgumentShift: 0, ChecksThis: false)
            {
                Kept = [slice.Range],
                Prologue = code => WriteReset(code, arrival.Place),
                Returns = true,
                SeesNewCode = true,
            }
            : new OwnBody(code => WriteEmpty(code, arrival.Place), []),
    };

    private static void WriteEmpty(CodeBuilder code, FieldReference place)
    {
        WriteReset(code, place);
        code.Op(ILOpCode.Ret);
    }

    // The place may be that of a field which had gone, with the value that it had.
    private static void WriteReset(CodeBuilder code, FieldReference place)
    {
        code.Op(ILOpCode.Ldsflda, code.References.Field(place));
        code.Op(ILOpCode.Initobj, code.References.Type(LateFieldPlans.Plain(place.Type)));
    }
}
