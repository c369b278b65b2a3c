using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Bodies;

/// <summary>Copies method bodies with their prologues in front.</summary>
internal sealed class BodyWriter
{
    private const int ChunkSize = 1 << 16;
    private static readonly BlobBuilder NoPrologue = new();
    private readonly GenericPrologue genericPrologue = new();
    private readonly Prologue prologue;
    private readonly SourceImage image;
    private readonly UserStrings strings;
    private readonly Slots slots;
    private readonly int[] shifts;
    private readonly MethodBodyStreamEncoder encoder;

    public BodyWriter(SourceImage image, UserStrings strings, Slots slots)
    {
        (this.image, this.strings, this.slots) = (image, strings, slots);
        prologue = new Prologue(slots);
        shifts = new int[image.Metadata.MethodDefinitions.Count + 1];
        encoder = new MethodBodyStreamEncoder(Code);
    }

    /// <summary>All bodies, as the image will have them.</summary>
    public BlobBuilder Code { get; } = new(ChunkSize);

    /// <summary>By how much each method's own code moved, by method row.</summary>
    public IReadOnlyList<int> Shifts => shifts;

    /// <summary>Writes a method's body and returns its offset in <see cref="Code"/>, or -1 when it has none.</summary>
    public int Write(MethodDefinitionHandle handle, int address)
    {
        if (address == 0) return -1;
        var method = slots[handle];
        var body = image.File.GetMethodBody(address);
        var front = method is null ? NoPrologue : method.Detour is null ? genericPrologue.Encode(method) : prologue.Encode(method);
        shifts[MetadataTokens.GetRowNumber(handle)] = front.Count;
        var maxStack = Math.Max(body.MaxStack, method is null ? 0 : GenericPrologue.MaxStack(method));
        return Write(body, front, maxStack, method is { Locals.IsNil: false } ? method.Locals : body.LocalSignature);
    }

    /// <summary>Writes a detour's body and returns its offset in <see cref="Code"/>.</summary>
    public int WriteDetour(WovenMethod method)
    {
        var code = DetourBody.Encode(method);
        var target = encoder.AddMethodBody(code.Count, GenericPrologue.MaxStack(method), 0, hasSmallExceptionRegions: true,
            method.Detour!.OwnLocals, MethodBodyAttributes.InitLocals);
        var writer = new BlobWriter(target.Instructions);
        code.WriteContentTo(ref writer);
        return target.Offset;
    }

    private int Write(MethodBodyBlock body, BlobBuilder front, int maxStack, StandaloneSignatureHandle locals)
    {
        var il = body.GetILReader();
        var regions = new ExceptionRegions(body, front.Count);
        // A body without locals may still be fat, just to have its stack allocations zeroed.
        var target = encoder.AddMethodBody(front.Count + il.Length, maxStack, regions.Count,
            regions.AreSmall, locals, Attributes(body), hasDynamicStackAllocation: body.LocalVariablesInitialized);
        Copy(il, front, target.Instructions);
        regions.Write(target.ExceptionRegions);
        return target.Offset;
    }

    private void Copy(BlobReader il, BlobBuilder front, Blob target)
    {
        var writer = new BlobWriter(target);
        front.WriteContentTo(ref writer);
        unsafe
        {
            writer.WriteBytes(il.StartPointer, il.Length);
        }

        strings.Relocate(target.GetBytes().AsSpan(front.Count));
    }

    private static MethodBodyAttributes Attributes(MethodBodyBlock body) =>
        body.LocalVariablesInitialized ? MethodBodyAttributes.InitLocals : MethodBodyAttributes.None;
}
