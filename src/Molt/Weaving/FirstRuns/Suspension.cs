using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.FirstRuns;

/// <summary>
/// A place where MoveNext hands its object to the builder, and returns:
/// <code>
///     ldarg.0; stloc object
///     ldarg.0; ldflda builder; ldloca awaiter; ldloca object; call AwaitUnsafeOnCompleted
///     nop; leave return
/// </code>
/// </summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Awaiter">The instruction that loads the awaiter's address.</param>
/// <param name="Object">The local that holds the object.</param>
/// <param name="End">Where it ends, with the call.</param>
/// <param name="Call">What it calls.</param>
internal sealed record Suspension(int Start, IlInstruction Awaiter, int Object, int End, BuilderCall Call)
{
    /// <summary>How many instructions it has, up to the call.</summary>
    public const int Instructions = 7;

    private static readonly string[] Names = ["AwaitOnCompleted", "AwaitUnsafeOnCompleted"];

    /// <summary>The suspension that begins with an instruction, if one does.</summary>
    public static Suspension? At(IlCode code, int index, MachineTokens tokens, StateMachine machine)
    {
        if (index + Instructions > code.Instructions.Count || code.Argument(code.Instructions[index], ILOpCode.Ldarg) != machine.Receiver) return null;
        IlInstruction[] run = [.. code.Instructions.Skip(index).Take(Instructions)];
        var held = code.Local(run[1], ILOpCode.Stloc);
        if (held < 0 || code.Argument(run[2], ILOpCode.Ldarg) != machine.Receiver) return null;
        if (run[3].OpCode != ILOpCode.Ldflda || tokens.FieldOf(code.Named(run[3])) != machine.Builder) return null;
        if (code.Local(run[4], ILOpCode.Ldloca) < 0 || code.Local(run[5], ILOpCode.Ldloca) != held || run[6].OpCode != ILOpCode.Call) return null;
        var call = tokens.BuilderCallOf(code.Named(run[6]));
        if (call is not { HasAwaiter: true } || !Names.Contains(call.Name) || !Returns(code, index + Instructions)) return null;
        return new(run[0].Offset, run[4], held, run[6].Offset + run[6].Size, call);
    }

    /// <summary>Whether an offset is behind its first instruction and before its end.</summary>
    public bool HasInside(int offset) => offset > Start && offset < End;

    private static bool Returns(IlCode code, int index)
    {
        var all = code.Instructions;
        while (index < all.Count && all[index].OpCode == ILOpCode.Nop) index++;
        return index < all.Count && all[index].OpCode is ILOpCode.Leave or ILOpCode.Leave_s
            && (ILOpCode)code.Bytes[code.Targets(all[index])[0]] == ILOpCode.Ret;
    }
}
