using System.Buffers.Binary;
using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Bodies;

/// <summary>
/// Takes the detour out of conditions. The compiler's Debug code for <c>if (a &amp;&amp; b)</c> and the like makes a value of the whole, stores it and branches on that:
/// <code>
///     ...; branch F       a
///     ...; br V           b
/// F:  ldc.i4 0
/// V:  stloc temp; ldloc temp; brtrue T
/// N:
/// </code>
/// The JIT finds its loops before it sees through that, and so does not turn loops over such conditions round. Here b branches to T and a to N. All
/// other instructions keep their places.
/// </summary>
internal sealed class ShortCircuits
{
    private const int ShortSize = 2;
    private const int LongSize = 5;
    private readonly IlCode code;
    private readonly byte[] bytes;
    private readonly List<Condition> written = [];

    private ShortCircuits(byte[] bytes) => (code, this.bytes) = (new IlCode(bytes), [.. bytes]);

    /// <summary>The same code with straight conditions.</summary>
    public static byte[] Straighten(byte[] il)
    {
        var straightened = new ShortCircuits(il);
        return straightened.WriteAll() ? straightened.bytes : Straighten(straightened.bytes);
    }

    /// <summary>False when conditions are left whose branches others have moved: as the end of one is where <c>var c = a || b; if (c &amp;&amp; d)</c> begins the next.</summary>
    private bool WriteAll()
    {
        var isWhole = true;
        for (var index = 0; index + Condition.Length <= code.Instructions.Count; index++)
        {
            if (At(index) is not { } condition) continue;
            if (written.Any(other => Share(other, condition))) isWhole = false;
            else Write(condition);
        }
        return isWhole;
    }

    private static bool Share(Condition earlier, Condition later) => later.Branches.Any(branch => branch.Offset >= earlier.Start && branch.Offset < earlier.Next)
        || earlier.Branches.Any(branch => branch.Offset >= later.Start && branch.Offset < later.Next);

    private Condition? At(int index)
    {
        if (code.Instructions[index].OpCode is not (ILOpCode.Br or ILOpCode.Br_s)) return null;
        IlInstruction[] run = [.. code.Instructions.Skip(index).Take(Condition.Length)];
        if (code.Targets(run[0])[0] != run[2].Offset) return null;
        if (run[1].OpCode is not (ILOpCode.Ldc_i4_0 or ILOpCode.Ldc_i4_1)) return null;
        var temporary = code.Local(run[2], ILOpCode.Stloc);
        if (temporary < 0 || code.Local(run[3], ILOpCode.Ldloc) != temporary || code.Instructions.Count(one => code.IsLocal(one, out _, out var local) && local == temporary) != 2)
            return null;
        if (run[4].OpCode is not (ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s)) return null;
        var isTaken = run[4].OpCode is ILOpCode.Brtrue or ILOpCode.Brtrue_s == (run[1].OpCode == ILOpCode.Ldc_i4_1);
        var (target, next) = (code.Targets(run[4])[0], run[4].Offset + run[4].Size);
        var condition = new Condition(run[0].Offset, next, target, run[4].OpCode is ILOpCode.Brtrue or ILOpCode.Brtrue_s, isTaken ? target : next);
        return BranchesInto(condition, run) is { } branches ? condition with { Branches = branches } : null;
    }

    /// <summary>The branches to the constant; null if there are others into the condition, or one that would not reach as far.</summary>
    private List<IlInstruction>? BranchesInto(Condition condition, IlInstruction[] run)
    {
        var found = new List<IlInstruction>();
        foreach (var branch in code.Instructions)
            foreach (var target in code.Targets(branch))
            {
                if (target <= condition.Start || target >= condition.Next || branch.Offset == condition.Start) continue;
                if (target != run[1].Offset || branch.OpCode is ILOpCode.Switch or ILOpCode.Leave or ILOpCode.Leave_s || !Reaches(branch, condition.Otherwise)) return null;
                found.Add(branch);
            }
        return found;
    }

    private static bool Reaches(IlInstruction branch, int target) =>
        branch.Size != ShortSize || target - (branch.Offset + ShortSize) is >= sbyte.MinValue and <= sbyte.MaxValue;

    private void Write(Condition condition)
    {
        written.Add(condition);
        foreach (var branch in condition.Branches) Aim(branch, condition.Otherwise);
        bytes.AsSpan(condition.Start..condition.Next).Fill((byte)ILOpCode.Nop);
        var distance = condition.Target - (condition.Start + ShortSize);
        if (distance is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            bytes[condition.Start] = (byte)(condition.IsTrue ? ILOpCode.Brtrue_s : ILOpCode.Brfalse_s);
            bytes[condition.Start + 1] = (byte)distance;
        }
        else
        {
            bytes[condition.Start] = (byte)(condition.IsTrue ? ILOpCode.Brtrue : ILOpCode.Brfalse);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(condition.Start + 1), condition.Target - (condition.Start + LongSize));
        }
    }

    private void Aim(IlInstruction branch, int target)
    {
        var distance = target - (branch.Offset + branch.Size);
        if (branch.Size == ShortSize) bytes[branch.OperandOffset] = (byte)distance;
        else BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(branch.OperandOffset), distance);
    }

    /// <summary>A condition, from the branch behind its last part.</summary>
    /// <param name="Start">Where that is.</param>
    /// <param name="Next">What comes behind it all.</param>
    /// <param name="Target">Where it leads to if it holds, or if it does not.</param>
    /// <param name="IsTrue">Which of the two.</param>
    /// <param name="Otherwise">Where the parts before lead to.</param>
    private sealed record Condition(int Start, int Next, int Target, bool IsTrue, int Otherwise)
    {
        public const int Length = 5;

        /// <summary>The branches of the parts before.</summary>
        public IReadOnlyList<IlInstruction> Branches { get; init; } = [];
    }
}
