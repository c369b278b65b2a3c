using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;
using Molt.Runtime;

namespace Molt.Linking.Suspending;

/// <summary>
/// The code of a state machine whose calls go on in another one.
/// <code>
///     successor(this) ??= make(this)       first: what waits at a point without a partner goes on in former code
///     start successor, at the first turn   asynchronous methods
///     ask it for an item, or the end       asynchronous iterators, unless it has been asked
///     have its result, or wait for it
/// </code>
/// </summary>
/// <param name="placements">Where everything is once all is planned.</param>
/// <param name="kind">How it is resumed, and how the other one is.</param>
/// <param name="self">The state machine.</param>
/// <param name="next">The other one.</param>
internal sealed class ForwardCode(Func<Placements> placements, MachineKind kind, TypeSignature self, TypeSignature next)
{
    private const string Dispose = "System.IDisposable.Dispose";

    private static readonly TypeSignature Number = new PrimitiveSignature(PrimitiveTypeCode.Int32);
    private static readonly TypeSignature Boolean = new PrimitiveSignature(PrimitiveTypeCode.Boolean);
    private static readonly NamedSignature Runtime = WellKnown.Class("Molt.Runtime", "Molt.Runtime", nameof(ForwardedCall));

    private (FieldReference Field, Action<CodeBuilder> Write, int Depth)? receiver;
    private FieldReference? former;

    /// <summary>Leads from a call to the one that it has become.</summary>
    public FieldReference Successor { get; } = new(new NamedSignature(self.Definition!, IsValueType: false), GeneratedNames.Successor, next);

    /// <summary>What a call has to have had before to go on.</summary>
    public ImmutableArray<TypeSignature> Needs { get; set; } = [];

    /// <summary>The method that <see cref="Maker"/> has planned.</summary>
    public MethodReference Make { get; set; } = null!;

    /// <summary>Has the other one made on an object.</summary>
    public void Receive(FieldReference field, Action<CodeBuilder> write, int depth) => receiver = (field, write, depth);

    /// <summary>Has what the call was made on remembered.</summary>
    /// <param name="field">The field that leads there; null where none does.</param>
    public void Remember(FieldReference? field) => former = field;

    /// <summary>Leaves the value of a field of the call on the stack.</summary>
    public void Load(CodeBuilder code, FieldReference field)
    {
        code.Op(ILOpCode.Ldarg_0);
        FieldAccess.Write(code, placements(), ILOpCode.Ldfld, field with { Parent = self });
    }

    /// <summary>The method that makes the other one.</summary>
    /// <param name="alike">What has one place in both, wherever the call waits.</param>
    /// <param name="refilling">What writes the moves of the steps.</param>
    /// <param name="steps">The points at which a call may wait.</param>
    public MethodPlan Maker(IReadOnlyList<Move> alike, Refilling refilling, IReadOnlyList<RefillStep> steps) => new("$successor", Shapes.Static(next, self), MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig)
    {
        Implementation = MethodImplAttributes.NoInlining,
        Body = new OwnBody(code => WriteMaker(code, alike, refilling, steps), [next]) { MaxStack = 8 + (receiver?.Depth ?? 0) },
    };

    /// <summary>The bodies of its methods.</summary>
    /// <param name="guards">What becomes of calls that wait at points without a partner.</param>
    /// <param name="methods">Its methods.</param>
    public IEnumerable<NewBody> Bodies(Func<SuspensionGuards> guards, IEnumerable<MethodReference> methods)
    {
        foreach (var method in methods.Where(method => method.Name is "MoveNext" or Dispose))
        {
            Action<CodeBuilder> write = !kind.IsIterator ? WriteAwaiting : kind.IsAsynchronous ? WriteAsking : method.Name == Dispose ? WriteDispose : WriteIterating;
            yield return new(default, method)
            {
                Body = new OwnBody(code =>
                {
                    WriteSuccessor(code, guards(), method);
                    write(code);
                    code.Op(ILOpCode.Ret);
                }, []),
            };
        }
    }

    private void WriteMaker(CodeBuilder code, IReadOnlyList<Move> alike, Refilling refilling, IReadOnlyList<RefillStep> steps)
    {
        if (kind.IsIterator) code.Op(ILOpCode.Ldc_i4_0);
        code.Op(ILOpCode.Newobj, code.References.Method(new(next, ".ctor", kind.IsIterator ? Shapes.Instance(Shapes.Void, Number) : Shapes.Instance(Shapes.Void))));
        code.Local(ILOpCode.Stloc, 0);
        if (receiver is { } known)
        {
            code.Local(ILOpCode.Ldloc, 0);
            known.Write(code);
            code.Op(ILOpCode.Stfld, code.References.Field(known.Field with { Parent = next }));
        }
        foreach (var move in alike) refilling.Write(code, move);
        // Of a call that has not begun to wait, or that runs, the number says all.
        code.Local(ILOpCode.Ldloc, 0);
        Load(code, MachineKind.State(self));
        code.Op(ILOpCode.Stfld, code.References.Field(MachineKind.State(next)));
        refilling.Write(code, steps);
        code.Op(ILOpCode.Ldarg_0);
        if (former is null) code.Op(ILOpCode.Ldnull);
        else Load(code, former);
        code.Local(ILOpCode.Ldloc, 0);
        code.Call(new(Runtime, nameof(ForwardedCall.Remember), Shapes.Static(Shapes.Void, Shapes.Object, Shapes.Object, Shapes.Object)));
        code.Local(ILOpCode.Ldloc, 0);
        code.Op(ILOpCode.Ret);
    }

    /// <summary>Makes the other one at the first turn.</summary>
    private void WriteSuccessor(CodeBuilder code, SuspensionGuards guards, MethodReference method)
    {
        Access(code, ILOpCode.Ldfld, Successor);
        var isMade = code.Forward(ILOpCode.Brtrue);
        guards.Check(method)?.Invoke(code);
        foreach (var needs in Needs) WriteFormerCode(code, guards.FieldOf(method), method, needs);
        code.Op(ILOpCode.Ldarg_1);
        code.Op(ILOpCode.Ldarg_1);
        code.Call(Placements.Instantiated(Make, self));
        FieldAccess.Write(code, placements(), ILOpCode.Stfld, Successor with { Parent = self });
        if (!kind.IsIterator) WriteStart(code);
        else if (kind.IsAsynchronous) WriteAsked(code);
        code.Land(isMade);
    }

    // A call that never had what the other one needs.
    private void WriteFormerCode(CodeBuilder code, FieldReference guard, MethodReference method, TypeSignature needs)
    {
        code.Op(ILOpCode.Ldarg_1);
        WriteFormer(code, needs);
        var goesOn = code.Forward(ILOpCode.Brtrue);
        code.Op(ILOpCode.Ldsfld, code.References.Field(guard));
        code.Op(ILOpCode.Ldarg_1);
        Access(code, ILOpCode.Ldflda, MachineKind.State(self));
        code.Op(ILOpCode.Ldstr, code.References.UserString(method.Name));
        var (machine, returns) = (new VariableSignature(0, OfMethod: true), method.Signature.ReturnType);
        var run = new MethodReference(guard.Type, returns is PrimitiveSignature { Code: PrimitiveTypeCode.Boolean } ? nameof(StateGuard.StepBefore) : nameof(StateGuard.RunBefore),
            Shapes.Generic(1, returns, guard.Type, machine, new ByReferenceSignature(Number), new PrimitiveSignature(PrimitiveTypeCode.String)));
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(run), [self]));
        code.Op(ILOpCode.Ret);
        code.Land(goesOn);
    }

    /// <summary>Leaves what a call has had before on the stack in place of the call; null if it had no such object.</summary>
    public static void WriteFormer(CodeBuilder code, TypeSignature type)
    {
        var former = new MethodReference(Runtime, nameof(ForwardedCall.Former), Shapes.Generic(1, new VariableSignature(0, OfMethod: true), Shapes.Object));
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(former), [type]));
    }

    private void WriteStart(CodeBuilder code)
    {
        var builder = kind.NextBuilder!.Type;
        var machine = code.Scratch(next);
        Access(code, ILOpCode.Ldfld, Successor);
        code.Local(ILOpCode.Stloc, machine);
        code.Local(ILOpCode.Ldloc, machine);
        code.Op(ILOpCode.Call, code.References.Method(new(builder, "Create", Shapes.Static(Opened(builder, ofMethod: false)))));
        code.Op(ILOpCode.Stfld, code.References.Field(NextBuilder));
        code.Local(ILOpCode.Ldloc, machine);
        code.Op(ILOpCode.Ldflda, code.References.Field(NextBuilder));
        code.Local(ILOpCode.Ldloca, machine);
        var start = Shapes.OfInstance(Shapes.Generic(1, Shapes.Void, new ByReferenceSignature(new VariableSignature(0, OfMethod: true))));
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(new(builder, "Start", start)), [next]));
    }

    // However it came here: asked for an item, or when what it waited for was there.
    private void WriteAsked(CodeBuilder code)
    {
        code.Op(ILOpCode.Ldarg_1);
        code.Op(ILOpCode.Ldc_i4_m1);
        code.Op(ILOpCode.Stfld, code.References.Field(MachineKind.State(self)));
    }

    /// <summary>Has the other one's result, or waits for it.</summary>
    private void WriteAwaiting(CodeBuilder code)
    {
        var builder = kind.Builder!.Type;
        Access(code, ILOpCode.Ldflda, kind.Builder);
        if (kind.Task is not { } task)
        {
            Access(code, ILOpCode.Ldflda, MachineKind.State(self));
            code.Call(new(Runtime, nameof(ForwardedCall.End), Shapes.Static(Shapes.Void, new ByReferenceSignature(builder), new ByReferenceSignature(Number))));
            return;
        }
        Access(code, ILOpCode.Ldfld, Successor);
        code.Op(ILOpCode.Ldflda, code.References.Field(NextBuilder));
        code.Op(ILOpCode.Call, code.References.Method(new(NextBuilder.Type, "get_Task", Shapes.Instance(Opened(task, ofMethod: false)))));
        Access(code, ILOpCode.Ldflda, MachineKind.State(self));
        code.Argument(ILOpCode.Ldarga, 1);
        // Of a generic builder the result is the first type parameter, and the state machine the second.
        var machine = builder is GenericSignature ? 1 : 0;
        var goOn = new MethodReference(Runtime, nameof(ForwardedCall.GoOn), Shapes.Generic(machine + 1, Shapes.Void,
            new ByReferenceSignature(Opened(builder, ofMethod: true)), Opened(task, ofMethod: true), new ByReferenceSignature(Number), new ByReferenceSignature(new VariableSignature(machine, OfMethod: true))));
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(goOn), [.. builder is GenericSignature { Arguments: var result } ? result : [], self]));
    }

    /// <summary>Asks the other one, unless it has been asked, and has its item, or waits for it.</summary>
    private void WriteAsking(CodeBuilder code)
    {
        var (builder, promise, disposes) = (kind.Builder!, kind.Promise!, new FieldReference(self, "<>w__disposeMode", Boolean));
        TypeSignature item = new VariableSignature(0, OfMethod: true), machine = new VariableSignature(1, OfMethod: true), other = new VariableSignature(2, OfMethod: true);
        Access(code, ILOpCode.Ldflda, MachineKind.State(self));
        code.Call(new(Runtime, nameof(ForwardedCall.Asks), Shapes.Static(Boolean, new ByReferenceSignature(Number))));
        var isAsked = code.Forward(ILOpCode.Brfalse);
        Access(code, ILOpCode.Ldfld, Successor);
        Access(code, ILOpCode.Ldfld, disposes);
        code.Op(ILOpCode.Stfld, code.References.Field(disposes with { Parent = next }));
        AccessNext(code, NextBuilder);
        AccessNext(code, promise);
        Access(code, ILOpCode.Ldflda, Successor);
        var ask = new MethodReference(Runtime, nameof(ForwardedCall.Ask), Shapes.Generic(1, Shapes.Void, new ByReferenceSignature(builder.Type), new ByReferenceSignature(promise.Type), new ByReferenceSignature(item)));
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(ask), [next]));
        code.Land(isAsked);
        Access(code, ILOpCode.Ldflda, builder);
        Access(code, ILOpCode.Ldflda, promise);
        Access(code, ILOpCode.Ldflda, MachineKind.State(self));
        Access(code, ILOpCode.Ldflda, kind.Current!);
        code.Argument(ILOpCode.Ldarga, 1);
        AccessNext(code, promise);
        Access(code, ILOpCode.Ldflda, Successor);
        var goOn = new MethodReference(Runtime, nameof(ForwardedCall.GoOn), Shapes.Generic(3, Shapes.Void, new ByReferenceSignature(builder.Type), new ByReferenceSignature(promise.Type), new ByReferenceSignature(Number),
            new ByReferenceSignature(item), new ByReferenceSignature(machine), new ByReferenceSignature(promise.Type), new ByReferenceSignature(other)));
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(goOn), [kind.Current!.Type, self, next]));
    }

    private void WriteIterating(CodeBuilder code)
    {
        var moved = code.Scratch(Boolean);
        Access(code, ILOpCode.Ldfld, Successor);
        code.Op(ILOpCode.Callvirt, code.References.Method(new(next, "MoveNext", Shapes.Instance(Boolean))));
        code.Local(ILOpCode.Stloc, moved);
        code.Op(ILOpCode.Ldarg_1);
        Access(code, ILOpCode.Ldfld, Successor);
        code.Op(ILOpCode.Ldfld, code.References.Field(kind.Current! with { Parent = next }));
        code.Op(ILOpCode.Stfld, code.References.Field(kind.Current! with { Parent = self }));
        code.Local(ILOpCode.Ldloc, moved);
    }

    private void WriteDispose(CodeBuilder code)
    {
        Access(code, ILOpCode.Ldfld, Successor);
        code.Op(ILOpCode.Callvirt, code.References.Method(new(next, Dispose, Shapes.Instance(Shapes.Void))));
    }

    private void Access(CodeBuilder code, ILOpCode operation, FieldReference field)
    {
        code.Op(ILOpCode.Ldarg_1);
        FieldAccess.Write(code, placements(), operation, field with { Parent = self });
    }

    private void AccessNext(CodeBuilder code, FieldReference field)
    {
        Access(code, ILOpCode.Ldfld, Successor);
        code.Op(ILOpCode.Ldflda, code.References.Field(field with { Parent = next }));
    }

    private FieldReference NextBuilder => kind.NextBuilder! with { Parent = next };

    /// <summary>A builder or task with a type parameter in place of its result, if it has one.</summary>
    private static TypeSignature Opened(TypeSignature type, bool ofMethod) => type is GenericSignature { Generic: var generic } ? new GenericSignature(generic, [new VariableSignature(0, ofMethod)]) : type;
}
