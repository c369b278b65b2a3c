using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;

namespace Molt.Linking.Fields;

/// <summary>
/// Plans the methods that stand for a late instance field, in the holder of its type: its accessors, what makes its value at the first
/// access, and the initializer, which is a method with a slot like any other, so that later edits give it new bodies.
/// </summary>
internal sealed class LateFieldPlans(TypePlan holder, LateOwner owner, FieldReference field, LateFieldSlot slot)
{
    private const MethodAttributes Public = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;

    private static readonly TypeSignature Integer = new PrimitiveSignature(PrimitiveTypeCode.Int32);

    // Modifiers belong to the field, and nothing can be generic over pointers.
    private readonly TypeSignature stored = Plain(field.Type) is PointerSignature or FunctionPointerSignature
        ? new PrimitiveSignature(PrimitiveTypeCode.IntPtr)
        : Plain(field.Type);

    private readonly bool isVolatile = field.Type is ModifiedSignature { Modifier.Definition.Name: "IsVolatile" };

    /// <summary>The name of a field's initializer among the late methods of its type.</summary>
    public static MethodReference InitializerOf(FieldReference field) =>
        new(field.Parent, $"{field.Name}{GeneratedNames.Initializer}", Shapes.Instance(Shapes.Void, field.Type));

    /// <param name="body">The initializer's body.</param>
    public (LateField Field, LateMethod Initializer) Plan(BodyPlan body)
    {
        var initialize = holder.Add(new MethodPlan(InitializerOf(field).Name, Shapes.Static(Shapes.Void, owner.Self), Public)
        {
            Parameters = [new(1, "this", default, null, [])],
            Body = body,
        });
        var first = AddOutOfLine(Shapes.Static(new ByReferenceSignature(stored), owner.Self), field.Name == GeneratedNames.FinalizerMark ? WriteGuard(initialize) : code => WriteFirst(code, initialize));
        var late = new LateField(
            owner.Definition(Add("get", Shapes.Static(Plain(field.Type), owner.Self), code => WriteRead(code, first, isAddress: false))),
            owner.Definition(Add("set", Shapes.Static(Shapes.Void, owner.Self, Plain(field.Type)), WriteStore)),
            owner.Definition(Add("address", Shapes.Static(new ByReferenceSignature(Plain(field.Type)), owner.Self), code => WriteRead(code, first, isAddress: true))),
            slot);
        return (late, new(owner.Definition(initialize), null));
    }

    public static TypeSignature Plain(TypeSignature type) => type is ModifiedSignature modified ? Plain(modified.Element) : type;

    private MethodPlan Add(string role, MethodSignature<TypeSignature> signature, Action<CodeBuilder> write) =>
        holder.Add(new MethodPlan($"{field.Name}{GeneratedNames.Accessor}{role}", signature, Public)
        {
            Implementation = MethodImplAttributes.AggressiveInlining, // measured: a call costs as much as all the rest
            Body = new OwnBody(write, []),
        });

    private MethodPlan AddOutOfLine(MethodSignature<TypeSignature> signature, Action<CodeBuilder> write) =>
        holder.Add(new MethodPlan($"{field.Name}{GeneratedNames.Accessor}begin", signature, Public)
        {
            Implementation = MethodImplAttributes.NoInlining,
            Body = new OwnBody(write, []),
        });

    private void WriteRead(CodeBuilder code, MethodPlan first, bool isAddress)
    {
        var found = WriteFind(code);
        code.Op(ILOpCode.Ldarg_0);
        code.Call(owner.On(first));
        code.Land(found);
        if (!isAddress) Access(code, ILOpCode.Ldobj);
        code.Op(ILOpCode.Ret);
    }

    private void WriteStore(CodeBuilder code)
    {
        var found = WriteFind(code);
        WriteKey(code);
        code.Op(ILOpCode.Ldarg_1);
        CallRuntime(code, WellKnown.StoreLateField);
        code.Op(ILOpCode.Ret);
        code.Land(found);
        code.Op(ILOpCode.Ldarg_1);
        Access(code, ILOpCode.Stobj);
        code.Op(ILOpCode.Ret);
    }

    /// <summary>Leaves the place of the value on the stack where the branch lands, and nothing behind it.</summary>
    private int WriteFind(CodeBuilder code)
    {
        WriteKey(code);
        CallRuntime(code, WellKnown.FindLateField);
        code.Op(ILOpCode.Dup);
        var found = code.Forward(ILOpCode.Brtrue);
        code.Op(ILOpCode.Pop);
        return found;
    }

    private void WriteFirst(CodeBuilder code, MethodPlan initialize)
    {
        WriteKey(code);
        code.Op(ILOpCode.Ldarg_0);
        code.Op(ILOpCode.Ldftn, code.References.Method(owner.On(initialize)));
        code.Op(ILOpCode.Newobj, code.References.Method(WellKnown.NewAction));
        code.Op(ILOpCode.Ldstr, code.References.UserString(field.Name == GeneratedNames.UpgradeMark ? field.Name : $"{owner.Type.Identity.MetadataName}.{GeneratedNames.Source(field.Name)}"));
        CallRuntime(code, WellKnown.InitializeLateField);
        code.Op(ILOpCode.Ret);
    }

    /// <summary>A mark of finalizers is no field with a value to be made, but something that hangs on the object; what it calls is made once for all objects.</summary>
    private Action<CodeBuilder> WriteGuard(MethodPlan finalize)
    {
        var plan = new FieldPlan($"{field.Name}$finalize", WellKnown.ActionOf(owner.Self), FieldAttributes.Public | FieldAttributes.Static);
        holder.Fields.Add(plan);
        return code =>
        {
            var known = code.References.Field(new(Shapes.Open(new NamedSignature(holder.Identity.In(owner.Shape), IsValueType: false), owner.Arity), plan.Name, plan.Type));
            WriteKey(code);
            code.Op(ILOpCode.Ldsfld, known);
            code.Op(ILOpCode.Dup);
            var isKnown = code.Forward(ILOpCode.Brtrue);
            code.Op(ILOpCode.Pop);
            code.Op(ILOpCode.Ldnull);
            code.Op(ILOpCode.Ldftn, code.References.Method(owner.On(finalize)));
            code.Op(ILOpCode.Newobj, code.References.Method(WellKnown.NewActionOf(owner.Self)));
            code.Op(ILOpCode.Dup);
            code.Op(ILOpCode.Stsfld, known);
            code.Land(isKnown);
            code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(WellKnown.GuardFinalizer), [owner.Self]));
            code.Op(ILOpCode.Ret);
        };
    }

    private void WriteKey(CodeBuilder code)
    {
        code.Op(ILOpCode.Ldarg_0);
        code.Op(ILOpCode.Ldarg_0);
        code.Op(ILOpCode.Ldflda, code.References.Field(slot.State));
        code.Op(ILOpCode.Ldc_i4, slot.Index);
        code.Op(ILOpCode.Ldsfld, code.References.Field(slot.Incarnations));
    }

    private void CallRuntime(CodeBuilder code, MethodReference method) =>
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(method), [stored]));

    private void Access(CodeBuilder code, ILOpCode operation)
    {
        if (isVolatile) code.Op(ILOpCode.Volatile);
        code.Op(operation, code.References.Type(stored));
    }

    /// <summary>The field that counts how often a late field has come back. Not in its holder, whose statics may be one for each instantiation.</summary>
    public static FieldPlan Incarnations(string name) => new(name, Integer, FieldAttributes.Public | FieldAttributes.Static);
}
