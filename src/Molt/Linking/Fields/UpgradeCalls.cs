using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Fields;

/// <summary>
/// The code by which objects learn that the fields of their class have changed. Each has a mark, a late field whose initializer calls the
/// class's method: what initializes late fields sees to it that this happens once an object, whatever threads do. See <see cref="Marks"/>.
/// </summary>
internal static class UpgradeCalls
{
    private static readonly NamedSignature OldState = WellKnown.Class("Molt.Runtime", "Molt", nameof(Molt.OldState));

    private static readonly MethodReference New = new(OldState, ".ctor", Shapes.Instance(Shapes.Void));

    private static readonly MethodReference AddValue = new(
        OldState, nameof(Molt.OldState.Add), Shapes.Instance(Shapes.Void, new PrimitiveSignature(PrimitiveTypeCode.String), Shapes.Object));

    public static MethodReference Hook(NamedSignature type, string name) => new(type, name, Shapes.Instance(Shapes.Void, OldState));

    /// <summary>The initializer of a mark.</summary>
    public static BodyPlan Plan(Func<Placements> placements, LateFieldSlot slot, int arity, int self) =>
        new OwnBody(code => Write(code, placements(), slot, arity, self), [OldState, new PrimitiveSignature(PrimitiveTypeCode.Int32)]);

    private static void Write(CodeBuilder code, Placements placements, LateFieldSlot slot, int arity, int self)
    {
        var upgraded = placements.Upgrades[slot.Field.Parent.Definition!];
        code.Op(ILOpCode.Newobj, code.References.Method(New));
        code.Op(ILOpCode.Stloc_0);
        code.Argument(ILOpCode.Ldarg, self);
        code.Op(ILOpCode.Ldflda, code.References.Field(slot.State));
        code.Op(ILOpCode.Ldc_i4, slot.Index);
        code.Call(WellKnown.LateFieldIncarnation);
        code.Op(ILOpCode.Stloc_1);
        foreach (var (field, shown, upgrade) in upgraded.Removed) WriteValue(code, placements, field, shown, upgrade, (slot.Field.Parent.Definition!, self));
        code.Argument(ILOpCode.Ldarg, self);
        code.Op(ILOpCode.Ldloc_0);
        WriteCall(code, placements, upgraded.Hook, arity);
        code.Op(ILOpCode.Ret);
    }

    private static void WriteValue(CodeBuilder code, Placements placements, FieldReference field, string shown, int upgrade, (TypeIdentity Class, int Self) within)
    {
        var type = LateFieldPlans.Plain(field.Type);
        if (type is PointerSignature or FunctionPointerSignature || Lineage.Seen(placements, within.Class, field.Parent.Definition!) is not { } seen) return;
        code.Op(ILOpCode.Ldloc_1);
        code.Op(ILOpCode.Ldc_i4, upgrade);
        var next = code.Forward(ILOpCode.Bge); // the object was told before
        code.Op(ILOpCode.Ldloc_0);
        code.Op(ILOpCode.Ldstr, code.References.UserString(shown));
        code.Argument(ILOpCode.Ldarg, within.Self);
        WriteLoad(code, placements, field, seen);
        code.Op(ILOpCode.Box, code.References.Type(seen is GenericSignature generic ? new Substitution(generic.Arguments, []).Apply(type) : type));
        code.Call(AddValue);
        code.Land(next);
    }

    private static void WriteLoad(CodeBuilder code, Placements placements, FieldReference field, TypeSignature seen)
    {
        var key = Placements.Key(field.Parent.Definition!, field.Key);
        if (placements.LateFields.TryGetValue(key, out var late)) code.Call(Placements.Instantiated(late.Get, seen));
        else if (placements.FieldAliases.GetValueOrDefault(key) is { } first)
            code.Op(ILOpCode.Ldfld, code.References.Field(first.Parent.Definition == seen.Definition ? first with { Parent = seen } : first));
        else code.Op(ILOpCode.Ldfld, code.References.Field(field with { Parent = seen }));
    }

    private static void WriteCall(CodeBuilder code, Placements placements, MethodReference hook, int arity)
    {
        if (placements.LateMethods.TryGetValue(Placements.Key(hook.Parent.Definition!, hook.Key), out var late)) code.Call(On(late.Method, arity));
        else code.Op(ILOpCode.Callvirt, code.References.Method(hook with { Parent = Open(hook.Parent, arity) }));
    }

    private static MethodReference On(MethodReference method, int arity) => method with { Parent = Open(method.Parent, arity) };

    private static TypeSignature Open(TypeSignature type, int arity) => type is NamedSignature named ? Shapes.Open(named, arity) : type;
}
