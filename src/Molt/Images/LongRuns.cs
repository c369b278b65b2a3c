using System.Buffers.Binary;
using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>
/// Finds out from a body's IL whether one invocation of it may go on for long: it has a loop that calls something. Loops that only read
/// properties or walk a collection end soon, and are what hot code is made of: they are left alone.
/// </summary>
internal static class LongRuns
{
    private static readonly string[] Quick = ["get_", "set_", "op_", "MoveNext", "Dispose", "GetEnumerator"];

    /// <param name="il">The body's IL.</param>
    /// <param name="nameOf">The name of the method that a token stands for.</param>
    /// <param name="isLeaf">Whether a token stands for a method that never takes long; none does when it is left out.</param>
    public static bool ArePossible(ReadOnlySpan<byte> il, Func<int, string> nameOf, Func<int, bool>? isLeaf = null)
    {
        var calls = new List<int>();
        foreach (var instruction in IlReader.Read(il))
        {
            if (instruction.OpCode is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Calli)
                calls.Add(instruction.Offset);
            if (StartOfLoop(instruction, il) is { } start && AnyIsLong(calls, start, il, nameOf, isLeaf)) return true;
        }
        return false;
    }

    private static int? StartOfLoop(IlInstruction instruction, ReadOnlySpan<byte> il)
    {
        if (!instruction.OpCode.IsBranch() || instruction.OpCode is ILOpCode.Leave or ILOpCode.Leave_s) return null;
        var operand = il[instruction.OperandOffset..];
        var distance = instruction.OpCode.GetBranchOperandSize() == 1 ? (sbyte)operand[0] : BinaryPrimitives.ReadInt32LittleEndian(operand);
        return distance < 0 ? instruction.Offset + instruction.Size + distance : null;
    }

    private static bool AnyIsLong(List<int> calls, int start, ReadOnlySpan<byte> il, Func<int, string> nameOf, Func<int, bool>? isLeaf)
    {
        for (var index = calls.Count - 1; index >= 0 && calls[index] >= start; index--)
        {
            var token = BinaryPrimitives.ReadInt32LittleEndian(il[(calls[index] + 1)..]);
            var name = nameOf(token);
            if (isLeaf?.Invoke(token) is not true && !Quick.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))) return true;
        }
        return false;
    }
}
