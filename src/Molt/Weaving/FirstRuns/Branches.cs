using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;

namespace Molt.Weaving.FirstRuns;

/// <summary>Where branches lead, and what instructions are about.</summary>
internal static class Branches
{
    /// <summary>All offsets that branches lead to.</summary>
    public static IEnumerable<int> Targets(byte[] il, IEnumerable<IlInstruction> code)
    {
        foreach (var instruction in code)
        {
            var end = instruction.Offset + instruction.Size;
            if (instruction.OpCode == ILOpCode.Switch)
                for (var operand = instruction.OperandOffset + sizeof(int); operand < end; operand += sizeof(int)) yield return end + NumberAt(il, operand);
            else if (instruction.OpCode.IsBranch())
                yield return TargetOf(il, instruction);
        }
    }

    /// <summary>Where a branch other than <c>switch</c> leads.</summary>
    public static int TargetOf(byte[] il, IlInstruction branch) => branch.Offset + branch.Size
        + (branch.OpCode.GetBranchOperandSize() == 1 ? (sbyte)il[branch.OperandOffset] : NumberAt(il, branch.OperandOffset));

    public static EntityHandle TokenOf(this byte[] il, IlInstruction instruction) => MetadataTokens.EntityHandle(NumberAt(il, instruction.OperandOffset));

    private static int NumberAt(byte[] il, int offset) => BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(offset));
}
