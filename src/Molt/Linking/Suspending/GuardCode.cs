using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Molt.Linking.Bases;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;
using Molt.Linking.Writing;
using Molt.Runtime;

namespace Molt.Linking.Suspending;

/// <summary>
/// The code in front of what a state machine does that has lost points of suspension. Nearly all calls wait at a point that is still there, and were never sent to former code, so
/// the body tells those itself; the rest is in a method of its own, and called last, so that a body that is small needs no frame.
/// <code>
///     ldarg machine; ldfld ExtraState; brtrue ask
///     ldarg machine; ldfld state; ldc last; ble known      for each run of known states
/// ask:
///     ldarg.0; brtrue known                                asked already
///     ldnull; ldarg machine; call ask; ret
/// known:
/// </code>
/// </summary>
internal static class GuardCode
{
    /// <summary>More runs than these are for the guard to look through.</summary>
    private const int MostRuns = 4;

    private const string Asking = "$ask";

    private static readonly NamedSignature Guard = WellKnown.Class("Molt.Runtime", "Molt.Runtime", nameof(StateGuard));
    private static readonly TypeSignature Number = new PrimitiveSignature(PrimitiveTypeCode.Int32);
    private static readonly TypeSignature Boolean = new PrimitiveSignature(PrimitiveTypeCode.Boolean);

    /// <summary>Writes the question.</summary>
    /// <param name="code">The body.</param>
    /// <param name="states">The states that it knows.</param>
    /// <param name="self">The state machine's class.</param>
    /// <param name="extra">The field that is empty in calls that were never sent to former code; null if the class has none.</param>
    /// <param name="ask">What to call for an answer.</param>
    public static void WriteQuestion(CodeBuilder code, KnownStates states, TypeSignature self, FieldReference? extra, MethodReference ask)
    {
        var known = new List<int>();
        var asks = -1;
        if (extra is not null)
        {
            code.Op(ILOpCode.Ldarg_1);
            code.Op(ILOpCode.Ldfld, code.References.Field(extra));
            asks = code.Forward(ILOpCode.Brtrue);
            foreach (var run in states.Runs.Take(MostRuns)) known.Add(WriteTest(code, run, self));
            code.Land(asks);
        }
        code.Op(ILOpCode.Ldarg_0);
        known.Add(code.Forward(ILOpCode.Brtrue));
        code.Op(ILOpCode.Ldnull);
        code.Op(ILOpCode.Ldarg_1);
        code.Call(ask);
        code.Op(ILOpCode.Ret);
        foreach (var branch in known) code.Land(branch);
    }

    /// <summary>The method that answers: it runs the former code, or the body for once without its question.</summary>
    public static MethodPlan Ask(MethodPlan body, FieldReference guard, string method, TypeSignature self, MethodReference reference, ImmutableArray<MethodReference> refills)
    {
        var returns = body.Signature.ReturnType is PrimitiveSignature { Code: PrimitiveTypeCode.Boolean };
        return new($"{body.Name}{Asking}", body.Signature, body.Attributes)
        {
            CustomAttributes = [StubAttributes.HiddenInStackTraces],
            Implementation = MethodImplAttributes.NoInlining,
            Body = new OwnBody(code => WriteAnswer(code, guard, method, self, reference, returns, refills), returns ? [Boolean] : []),
        };
    }

    private static int WriteTest(CodeBuilder code, (int First, int Last) run, TypeSignature self)
    {
        code.Op(ILOpCode.Ldarg_1);
        code.Op(ILOpCode.Ldfld, code.References.Field(MachineKind.State(self)));
        if (run.First == int.MinValue)
        {
            code.Op(ILOpCode.Ldc_i4, run.Last);
            return code.Forward(ILOpCode.Ble);
        }
        code.Op(ILOpCode.Ldc_i4, run.First);
        code.Op(ILOpCode.Sub);
        code.Op(ILOpCode.Ldc_i4, run.Last - run.First);
        return code.Forward(ILOpCode.Ble_un);
    }

    private static void WriteAnswer(CodeBuilder code, FieldReference guard, string method, TypeSignature self, MethodReference body, bool returns, ImmutableArray<MethodReference> refills)
    {
        if (!refills.IsEmpty) WriteRefills(code, guard, self, refills);
        code.Op(ILOpCode.Ldsfld, code.References.Field(guard));
        code.Op(ILOpCode.Ldarg_1);
        code.Op(ILOpCode.Ldarg_1);
        code.Op(ILOpCode.Ldflda, code.References.Field(MachineKind.State(self)));
        code.Op(ILOpCode.Ldstr, code.References.UserString(method));
        if (returns) code.Local(ILOpCode.Ldloca, 0);
        code.Op(ILOpCode.Call, code.References.Instantiation(code.References.Method(Run(returns)), [self]));
        var goesOn = code.Forward(ILOpCode.Brfalse);
        if (returns) code.Local(ILOpCode.Ldloc, 0);
        code.Op(ILOpCode.Ret);
        code.Land(goesOn);
        code.Op(ILOpCode.Ldsfld, code.References.Field(guard));
        code.Op(ILOpCode.Ldarg_1);
        code.Call(body);
        code.Op(ILOpCode.Ret);
    }

    /// <summary>Gives a call what it needs to go on in later code than it waits for: once for each edit that it has missed, in their order.</summary>
    private static void WriteRefills(CodeBuilder code, FieldReference guard, TypeSignature self, ImmutableArray<MethodReference> refills)
    {
        code.Op(ILOpCode.Ldsfld, code.References.Field(guard));
        code.Op(ILOpCode.Ldarg_1);
        code.Op(ILOpCode.Ldarg_1);
        code.Op(ILOpCode.Ldfld, code.References.Field(MachineKind.State(self)));
        code.Call(new(Guard, nameof(StateGuard.IsBehind), Shapes.Static(Boolean, Guard, Shapes.Object, Number)));
        var goesOn = code.Forward(ILOpCode.Brfalse);
        foreach (var refill in refills)
        {
            code.Op(ILOpCode.Ldarg_1);
            code.Call(refill);
        }
        code.Land(goesOn);
    }

    private static MethodReference Run(bool returns)
    {
        TypeSignature[] parameters =
        [
            Guard, new VariableSignature(0, OfMethod: true), new ByReferenceSignature(Number), new PrimitiveSignature(PrimitiveTypeCode.String),
            .. returns ? [new ByReferenceSignature(Boolean)] : Array.Empty<TypeSignature>(),
        ];
        return new(Guard, nameof(StateGuard.Run), Shapes.Generic(1, Boolean, [.. parameters]));
    }
}
