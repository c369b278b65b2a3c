using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Fields;

/// <summary>
/// Plans what gives static fields their first values, in a body image: it runs once, before the commit, and is collected. Those of a class run together, in
/// the order of the sources, when the first of its fields is used, as they would in a static constructor.
/// </summary>
internal static class StaticInitializers
{
    private const MethodAttributes Public = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    private static readonly TypeSignature Boolean = new PrimitiveSignature(PrimitiveTypeCode.Boolean);

    /// <summary>The name of a field's initializer, by which it is found in stack traces.</summary>
    public static string NameOf(FieldReference field) => $"{field.Name}$static";

    public static MethodPlan Plan(StaticArrival arrival) => new(NameOf(arrival.Field), Shapes.Static(Shapes.Void), Public)
    {
        Implementation = MethodImplAttributes.NoInlining,
        Body = arrival.Slices is [var first, ..] slices
            ? new DeltaBody(first.Constructor, ArgumentShift: 0, ChecksThis: false)
            {
                Kept = [.. slices.Select(slice => slice.Range).OrderBy(range => range.Start)],
                Prologue = code => WriteReset(code, arrival.Place),
                Returns = true,
                SeesNewCode = true,
            }
            : new OwnBody(code => WriteEmpty(code, arrival.Place), []),
    };

    /// <summary>Plans what runs the initializers of a class, unless it has begun to.</summary>
    public static MethodReference PlanClass(TypePlan holder, string assembly, IReadOnlyList<MethodPlan> initializers)
    {
        var type = new NamedSignature(holder.Identity.In(assembly), IsValueType: false);
        var begun = new FieldPlan("$statics$begun", Boolean, FieldAttributes.Public | FieldAttributes.Static);
        holder.Fields.Add(begun);
        var plan = holder.Add(new MethodPlan("$statics", Shapes.Static(Shapes.Void), Public)
        {
            Body = new OwnBody(code => WriteAll(code, new(type, begun.Name, begun.Type), initializers.Select(initializer => new MethodReference(type, initializer.Name, initializer.Signature))), []),
        });
        return new(type, plan.Name, plan.Signature);
    }

    private static void WriteAll(CodeBuilder code, FieldReference begun, IEnumerable<MethodReference> initializers)
    {
        code.Op(ILOpCode.Ldsfld, code.References.Field(begun));
        var first = code.Forward(ILOpCode.Brfalse);
        code.Op(ILOpCode.Ret);
        code.Land(first);
        code.Op(ILOpCode.Ldc_i4_1);
        code.Op(ILOpCode.Stsfld, code.References.Field(begun));
        foreach (var initializer in initializers) code.Call(initializer);
        code.Op(ILOpCode.Ret);
    }

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
