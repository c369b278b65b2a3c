using System.Reflection;
using System.Reflection.Metadata;
using Molt.Images;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;
using Molt.Runtime;

namespace Molt.Linking.Suspending;

/// <summary>How a state machine is resumed, and how another one's result becomes its own.</summary>
/// <param name="Builder">The field of the builder; null in iterators.</param>
/// <param name="Current">The field of the value that was yielded; null in asynchronous methods.</param>
internal sealed record MachineKind(FieldReference? Builder, FieldReference? Current);

/// <summary>
/// The code of a state machine whose calls go on in another one.
/// <code>
///     successor(this) ??= make(this)       first: what waits at a point without a partner goes on in former code
///     start successor, at the first turn   asynchronous methods
///     have its result, or wait for it
/// </code>
/// </summary>
/// <param name="placements">Where everything is once all is planned.</param>
/// <param name="kind">How it is resumed.</param>
/// <param name="self">The state machine.</param>
/// <param name="next">The other one.</param>
internal sealed class ForwardCode(Func<Placements> placements, MachineKind kind, TypeSignature self, TypeSignature next)
{
    private const string Dispose = "System.IDisposable.Dispose";

    private static readonly TypeSignature Number = new PrimitiveSignature(PrimitiveTypeCode.Int32);
    private static readonly TypeSignature Boolean = new PrimitiveSignature(PrimitiveTypeCode.Boolean);
    private static readonly TypeSignature Value = new VariableSignature(0, OfMethod: false);

    private (FieldReference Field, Action<CodeBuilder> Write, int Depth)? receiver;

    /// <summary>Leads from a call to the one that it has become.</summary>
    public FieldReference Successor { get; } = new(new NamedSignature(self.Definition!, IsValueType: false), GeneratedNames.Successor, next);

    /// <summary>The method that <see cref="Maker"/> has planned.</summary>
    public MethodReference Make { get; set; } = null!;

    /// <summary>What a state machine with these fields is; null for one whose calls cannot wait for others: of a builder that is not the framework's, or an asynchronous iterator.</summary>
    public static MachineKind? Of(IEnumerable<FieldReference> fields)
    {
        var known = fields.ToList();
        var kind = new MachineKind(known.FirstOrDefault(field => field.Name == "<>t__builder"), known.FirstOrDefault(field => field.Name == "<>2__current"));
        return (kind.Builder, kind.Current) switch
        {
            (null, not null) => kind,
            ({ Type.Definition: { Namespace: "System.Runtime.CompilerServices", Name: "AsyncTaskMethodBuilder" or "AsyncTaskMethodBuilder`1" or "AsyncValueTaskMethodBuilder" or "AsyncValueTaskMethodBuilder`1" or "AsyncVoidMethodBuilder" } }, null) => kind,
            _ => null,
        };
    }

    /// <summary>Has the other one made on an object.</summary>
    public void Receive(FieldReference field, Action<CodeBuilder> write, int depth) => receiver = (field, write, depth);

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
            Action<CodeBuilder> write = kind.Builder is not null ? WriteAwaiting : method.Name == Dispose ? WriteDispose : WriteIterating;
            yield return new(default, method)
            {
                Body = new OwnBody(code =>
                {
                    WriteSuccessor(code, guards().Check(method));
                    write(code);
                    code.Op(ILOpCode.Ret);
                }, []),
            };
        }
    }

    private void WriteMaker(CodeBuilder code, IReadOnlyList<Move> alike, Refilling refilling, IReadOnlyList<RefillStep> steps)
    {
        if (kind.Builder is null) code.Op(ILOpCode.Ldc_i4_0);
        code.Op(ILOpCode.Newobj, code.References.Method(new(next, ".ctor", kind.Builder is null ? Shapes.Instance(Shapes.Void, Number) : Shapes.Instance(Shapes.Void))));
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
        Load(code, State(self));
        code.Op(ILOpCode.Stfld, code.References.Field(State(next)));
        refilling.Write(code, steps);
        code.Local(ILOpCode.Ldloc, 0);
        code.Op(ILOpCode.Ret);
    }

    /// <summary>Makes the other one at the first turn.</summary>
    private void WriteSuccessor(CodeBuilder code, Action<CodeBuilder>? question)
    {
        Access(code, ILOpCode.Ldfld, Successor);
        var isMade = code.Forward(ILOpCode.Brtrue);
        question?.Invoke(code);
        code.Op(ILOpCode.Ldarg_1);
        code.Op(ILOpCode.Ldarg_1);
        code.Call(Placements.Instantiated(Make, self));
        FieldAccess.Write(code, placements(), ILOpCode.Stfld, Successor with { Parent = self });
        if (kind.Builder is { } builder) WriteStart(code, (NamedSignature?)(builder.Type as NamedSignature) ?? ((GenericSignature)builder.Type).Generic, builder.Type);
        code.Land(isMade);
    }

    private void WriteStart(CodeBuilder code, NamedSignature definition, TypeSignature builder)
    {
        var machine = code.Scratch(next);
        Access(code, ILOpCode.Ldfld, Successor);
        code.Local(ILOpCode.Stloc, machine);
        code.Local(ILOpCode.Ldloc, machine);
        code.Op(ILOpCode.Call, code.References.Method(new(builder, "Create", Shapes.Static(Shapes.Open(definition, builder is GenericSignature ? 1 : 0)))));
        code.Op(ILOpCode.Stfld, code.References.Field(Builder(next)));
        code.Local(ILOpCode.Ldloc, machine);
        code.Op(ILOpCode.Ldflda, code.References.Field(Builder(next)));
        code.Local(ILOpCode.Ldloca, machine);
        var start = Shapes.OfInstance(Shapes.Generic(1, Shapes.Void, new ByReferenceSignature(new VariableSignature(0, OfMethod: true))));
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(new(builder, "Start", start)), [next]));
    }

    /// <summary>Has the other one's result, or waits for it.</summary>
    private void WriteAwaiting(CodeBuilder code)
    {
        Access(code, ILOpCode.Ldflda, Builder(self));
        Access(code, ILOpCode.Ldfld, Successor);
        code.Op(ILOpCode.Ldflda, code.References.Field(Builder(next)));
        Access(code, ILOpCode.Ldflda, State(self));
        code.Argument(ILOpCode.Ldarga, 1);
        var builder = kind.Builder!.Type;
        // Of a generic builder the result is the first type parameter, and the state machine the second.
        var (open, machine) = builder is GenericSignature generic ? ((TypeSignature)new GenericSignature(generic.Generic, [new VariableSignature(0, OfMethod: true)]), 1) : (builder, 0);
        var reference = new ByReferenceSignature(open);
        var goOn = new MethodReference(WellKnown.Class("Molt.Runtime", "Molt.Runtime", nameof(ForwardedCall)), nameof(ForwardedCall.GoOn),
            Shapes.Generic(machine + 1, Shapes.Void, reference, reference, new ByReferenceSignature(Number), new ByReferenceSignature(new VariableSignature(machine, OfMethod: true))));
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(goOn), [.. builder is GenericSignature { Arguments: var result } ? result : [], self]));
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

    private FieldReference Builder(TypeSignature machine) => kind.Builder! with { Parent = machine };

    private static FieldReference State(TypeSignature machine) => new(machine, "<>1__state", Number);
}
