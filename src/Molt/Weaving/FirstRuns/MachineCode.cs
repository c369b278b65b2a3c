using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;

namespace Molt.Weaving.FirstRuns;

/// <summary>
/// What has to be known of MoveNext's code to run it over a struct: it does nothing with its own object but to use the fields of it, and to hand it to the
/// builder where it suspends.
/// </summary>
/// <param name="Fields">The instructions that use fields.</param>
/// <param name="Suspensions">Where it suspends.</param>
internal sealed record MachineCode(IReadOnlyList<IlInstruction> Fields, IReadOnlyList<Suspension> Suspensions)
{
    /// <summary>Looks through the code; null if it has anything in it that is not expected there.</summary>
    public static MachineCode? Of(byte[] il, MachineTokens tokens, StateMachine machine)
    {
        IlInstruction[] code = [.. Instructions(il)];
        var (fields, suspensions, receivers) = (new List<IlInstruction>(), new List<Suspension>(), 0);
        var locals = new HashSet<int>();
        for (var index = 0; index < code.Length; index++)
        {
            if (Suspension.At(il, code.AsSpan(index), tokens, machine) is { } suspension)
            {
                suspensions.Add(suspension);
                index += Suspension.Instructions - 1;
            }
            else if (Variables.LoadedArgument(il, code[index]) is >= 0 and var argument)
            {
                if (argument != 0) return null;
                receivers++;
            }
            else if (IsUseOfField(il, code[index], tokens)) fields.Add(code[index]);
            else if (!IsHarmless(il, code[index], tokens)) return null;
            else if (Variables.Local(il, code[index]) is >= 0 and var local) locals.Add(local);
        }

        // Each load of the object is for one use of a field. The local that hands it over is for nothing else.
        if (receivers != fields.Count || suspensions.Any(one => locals.Contains(one.Object))) return null;
        return BranchTargets(il, code).Any(target => suspensions.Any(one => one.HasInside(target))) ? null : new(fields, suspensions);
    }

    private static List<IlInstruction> Instructions(byte[] il)
    {
        var all = new List<IlInstruction>();
        foreach (var instruction in IlReader.Read(il)) all.Add(instruction);
        return all;
    }

    private static bool IsUseOfField(byte[] il, IlInstruction instruction, MachineTokens tokens) =>
        instruction.OpCode is ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld && !tokens.FieldOf(il.TokenOf(instruction)).IsNil;

    private static bool IsHarmless(byte[] il, IlInstruction instruction, MachineTokens tokens) => instruction.OpCode switch
    {
        ILOpCode.Ldarga or ILOpCode.Ldarga_s or ILOpCode.Starg or ILOpCode.Starg_s or ILOpCode.Jmp => false,
        _ => !instruction.HasToken || !tokens.Mention(il.TokenOf(instruction)),
    };

    private static IEnumerable<int> BranchTargets(byte[] il, IlInstruction[] code)
    {
        foreach (var instruction in code)
        {
            var end = instruction.Offset + instruction.Size;
            if (instruction.OpCode == ILOpCode.Switch)
                for (var operand = instruction.OperandOffset + 4; operand < end; operand += 4) yield return end + il.NumberAt(operand);
            else if (instruction.OpCode.IsBranch())
                yield return end + (instruction.OpCode.GetBranchOperandSize() == 1 ? (sbyte)il[instruction.OperandOffset] : il.NumberAt(instruction.OperandOffset));
        }
    }
}

/// <summary>Operands of instructions in a body's IL.</summary>
internal static class Operands
{
    public static int NumberAt(this byte[] il, int offset) => BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(offset));

    public static EntityHandle TokenOf(this byte[] il, IlInstruction instruction) => MetadataTokens.EntityHandle(il.NumberAt(instruction.OperandOffset));
}
