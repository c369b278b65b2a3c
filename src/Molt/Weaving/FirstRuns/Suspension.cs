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

    /// <summary>The suspension that begins with the first of these instructions, if one does.</summary>
    public static Suspension? At(byte[] il, ReadOnlySpan<IlInstruction> code, MachineTokens tokens, StateMachine machine)
    {
        if (code.Length < Instructions || Variables.LoadedArgument(il, code[0]) != 0) return null;
        var held = Variables.Stored(il, code[1]);
        if (held < 0 || Variables.LoadedArgument(il, code[2]) != 0) return null;
        if (code[3].OpCode != ILOpCode.Ldflda || tokens.FieldOf(il.TokenOf(code[3])) != machine.Builder) return null;
        if (Variables.Addressed(il, code[4]) < 0 || Variables.Addressed(il, code[5]) != held || code[6].OpCode != ILOpCode.Call) return null;
        var call = tokens.BuilderCallOf(il.TokenOf(code[6]));
        if (call is not { HasAwaiter: true } || !Names.Contains(call.Name) || !Returns(il, code[Instructions..])) return null;
        return new(code[0].Offset, code[4], held, code[6].Offset + code[6].Size, call);
    }

    /// <summary>Whether an offset is behind its first instruction and before its end.</summary>
    public bool HasInside(int offset) => offset > Start && offset < End;

    private static bool Returns(byte[] il, ReadOnlySpan<IlInstruction> code)
    {
        var index = 0;
        while (index < code.Length && code[index].OpCode == ILOpCode.Nop) index++;
        return index < code.Length && code[index].OpCode is ILOpCode.Leave or ILOpCode.Leave_s
            && (ILOpCode)il[Branches.TargetOf(il, code[index])] == ILOpCode.Ret;
    }
}
