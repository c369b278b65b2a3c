using System.Reflection.Metadata;
using Molt.Images;

namespace Molt.Weaving.Lanes;

/// <summary>Finds which locals of a body are still needed at an instruction: those that may be loaded before they are stored again.</summary>
internal sealed class LiveLocals
{
    /// <summary>The most locals that a body may have.</summary>
    public const int Most = 64;

    private readonly IlCode code;
    private readonly ulong[] before;
    private readonly ulong addressed;

    /// <param name="code">A body without exception handlers that matter: a local that a handler needs counts as needed everywhere.</param>
    /// <param name="hasHandlers">Whether it has any.</param>
    public LiveLocals(IlCode code, bool hasHandlers)
    {
        this.code = code;
        before = new ulong[code.Instructions.Count + 1];
        addressed = hasHandlers ? ulong.MaxValue : Addressed();
        while (Pass())
        {
        }
    }

    public IReadOnlyList<int> At(int offset, int count) =>
        [.. Enumerable.Range(0, count).Where(local => ((before[code.IndexAt(offset)] | addressed) >> local & 1) != 0)];

    private bool Pass()
    {
        var changed = false;
        for (var index = code.Instructions.Count - 1; index >= 0; index--)
        {
            var live = Before(code.Instructions[index], index);
            changed |= live != before[index];
            before[index] = live;
        }
        return changed;
    }

    private ulong Before(IlInstruction instruction, int index)
    {
        var live = IlCode.FallsThrough(instruction.OpCode) ? before[index + 1] : 0;
        foreach (var target in code.Targets(instruction)) live |= before[code.IndexAt(target)];
        if (!code.IsLocal(instruction, out var form, out var local)) return live;
        return form == ILOpCode.Stloc ? live & ~(1UL << local) : live | 1UL << local;
    }

    // Whoever has a local's address may read it at any time.
    private ulong Addressed()
    {
        var found = 0UL;
        foreach (var instruction in code.Instructions)
            if (code.IsLocal(instruction, out var form, out var local) && form == ILOpCode.Ldloca) found |= 1UL << local;
        return found;
    }
}
