using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Bodies;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Pdb;

/// <summary>
/// Copies custom debug information. What only the compiler needs, to compile later versions, is left out: it reads the source's PDB.
/// </summary>
internal sealed class CustomDebugInformations(HeapCopy heaps, IReadOnlyList<MovedCode> moves, IReadOnlyList<CopiedMethod> copies)
{
    // The kinds are those of the Portable PDB specification.
    private static readonly Guid AsyncStepping = new("54FD2AC5-E925-401A-9C2A-F94F171072F8");
    private static readonly Guid HoistedScopes = new("6DA9A61E-F8C7-4874-BE62-68BC5630DF71");

    private static readonly HashSet<Guid> ForCompilerOnly =
    [
        new("755F52A8-91C5-45BE-B4B8-209571E552BD"), // local slots
        new("A643004C-0240-496F-A783-30D64F4979DE"), // lambdas and closures
        new("8B78CD68-2EDE-420B-980B-E15884B8AAA3"), // states of state machines
    ];

    private readonly Dictionary<EntityHandle, EntityHandle> copyOf = copies.ToDictionary(copied => (EntityHandle)copied.Original, copied => (EntityHandle)copied.Copy);

    public void Copy()
    {
        foreach (var information in heaps.Source.CustomDebugInformation.Select(heaps.Source.GetCustomDebugInformation))
        {
            var kind = heaps.Source.GetGuid(information.Kind);
            if (ForCompilerOnly.Contains(kind)) continue;
            heaps.Target.AddCustomDebugInformation(information.Parent, heaps.Copy(information.Kind), Copy(kind, information));
            if (copyOf.TryGetValue(information.Parent, out var copy))
                heaps.Target.AddCustomDebugInformation(copy, heaps.Copy(information.Kind), CopyUnmoved(kind, information));
        }
    }

    private BlobHandle Copy(Guid kind, CustomDebugInformation information)
    {
        if (information.Parent.Kind != HandleKind.MethodDefinition) return heaps.Copy(information.Value);
        var shift = (uint)moves[MetadataTokens.GetRowNumber(information.Parent)].Front; // state machines have one lane
        var (reader, blob) = (heaps.Source.GetBlobReader(information.Value), new BlobBuilder());
        if (kind == AsyncStepping) CopyStepping(reader, blob, shift, shift);
        else if (kind == HoistedScopes) CopyScopes(reader, blob, shift);
        else return heaps.Copy(information.Value);
        return heaps.Target.GetOrAddBlob(blob);
    }

    // A copy has no prologue, and where it suspends, the original goes on.
    private BlobHandle CopyUnmoved(Guid kind, CustomDebugInformation information)
    {
        if (kind != AsyncStepping) return heaps.Copy(information.Value);
        var (blob, shift) = (new BlobBuilder(), (uint)moves[MetadataTokens.GetRowNumber(information.Parent)].Front);
        CopyStepping(heaps.Source.GetBlobReader(information.Value), blob, 0, shift);
        return heaps.Target.GetOrAddBlob(blob);
    }

    // The catch handler's offset is stored plus one, so that 0 can say that there is none.
    private static void CopyStepping(BlobReader reader, BlobBuilder blob, uint shift, uint shiftOfResumption)
    {
        var handler = reader.ReadUInt32();
        blob.WriteUInt32(handler == 0 ? 0 : handler + shift);
        while (reader.RemainingBytes > 0)
        {
            blob.WriteUInt32(reader.ReadUInt32() + shift);
            blob.WriteUInt32(reader.ReadUInt32() + shiftOfResumption);
            blob.WriteCompressedInteger(reader.ReadCompressedInteger());
        }
    }

    // A variable that has no scope of its own is stored as 0, 0.
    private static void CopyScopes(BlobReader reader, BlobBuilder blob, uint shift)
    {
        while (reader.RemainingBytes > 0)
        {
            var (start, length) = (reader.ReadUInt32(), reader.ReadUInt32());
            blob.WriteUInt32(start == 0 && length == 0 ? 0 : start + shift);
            blob.WriteUInt32(length);
        }
    }
}
