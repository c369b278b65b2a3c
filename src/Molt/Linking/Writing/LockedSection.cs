using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>
/// Writes the lock around the code of a synchronized method (<c>MethodImplOptions.Synchronized</c>) that stands in another class than its own. The runtime would lock that class:
/// what it locks is the object, or the method's own class.
/// </summary>
internal sealed class LockedSection(CodeBuilder code, LockPlan plan, int argumentShift)
{
    private readonly List<int> leaves = [];
    private int taken;
    private int key;
    private int result;
    private int start;

    public void Begin()
    {
        (key, taken) = (code.Scratch(Shapes.Object), code.Scratch(new PrimitiveSignature(PrimitiveTypeCode.Boolean)));
        if (HasResult) result = code.Scratch(plan.Result);
        LoadKey();
        code.Local(ILOpCode.Stloc, key);
        code.Op(ILOpCode.Ldc_i4_0);
        code.Local(ILOpCode.Stloc, taken);
        start = code.Offset;
        code.Local(ILOpCode.Ldloc, key);
        code.Local(ILOpCode.Ldloca, taken);
        code.Call(WellKnown.EnterMonitor);
    }

    /// <summary>Writes what a return of the code becomes.</summary>
    public void Return()
    {
        if (HasResult) code.Local(ILOpCode.Stloc, result);
        leaves.Add(code.Forward(ILOpCode.Leave));
    }

    public RelocatedRegion End()
    {
        var handler = code.Offset;
        code.Local(ILOpCode.Ldloc, taken);
        var free = code.Forward(ILOpCode.Brfalse);
        code.Local(ILOpCode.Ldloc, key);
        code.Call(WellKnown.ExitMonitor);
        code.Land(free);
        code.Op(ILOpCode.Endfinally);
        var end = code.Offset;
        foreach (var leave in leaves) code.Land(leave);
        if (HasResult) code.Local(ILOpCode.Ldloc, result);
        code.Op(ILOpCode.Ret);
        return new(ExceptionRegionKind.Finally, start, handler - start, handler, end - handler, 0, default);
    }

    private bool HasResult => plan.Result is not PrimitiveSignature { Code: PrimitiveTypeCode.Void };

    private void LoadKey()
    {
        if (plan.Class is null)
        {
            code.Argument(ILOpCode.Ldarg, argumentShift);
            return;
        }
        code.Op(ILOpCode.Ldtoken, code.References.Type(plan.Class));
        code.Call(WellKnown.TypeFromHandle);
    }
}
