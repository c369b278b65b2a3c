using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Model;
using Molt.Weaving.FirstRuns;
using Molt.Weaving.Lanes;
using Molt.Weaving.Pdb;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Bodies;

/// <summary>Copies method bodies with their prologues in front.</summary>
internal sealed class BodyWriter
{
    private const int ChunkSize = 1 << 16;
    private static readonly BlobBuilder NoCode = new();
    private readonly GenericPrologue genericPrologue = new();
    private readonly Prologue prologue;
    private readonly SourceImage image;
    private readonly UserStrings strings;
    private readonly Slots slots;
    private readonly RunCounter counter;
    private readonly LaneBodies lanes;
    private readonly KickoffWriter kickoffs;
    private readonly MovedCode[] moves;
    private readonly MethodBodyStreamEncoder encoder;

    public BodyWriter(SourceImage image, UserStrings strings, Slots slots, RunCounter counter, LaneBodies lanes, KickoffWriter kickoffs)
    {
        (this.image, this.strings, this.slots, this.counter, this.lanes, this.kickoffs) = (image, strings, slots, counter, lanes, kickoffs);
        prologue = new Prologue(slots);
        moves = new MovedCode[image.Metadata.MethodDefinitions.Count + 1];
        encoder = new MethodBodyStreamEncoder(Code);
    }

    /// <summary>All bodies, as the image will have them.</summary>
    public BlobBuilder Code { get; } = new(ChunkSize);

    /// <summary>The numbers of the bodies whose invocations are counted.</summary>
    public IReadOnlyDictionary<MethodDefinitionHandle, int> Counted => counter.Numbers;

    /// <summary>For each method that can be patched the ones whose fast lane is closed by a patch of it.</summary>
    public IReadOnlyDictionary<PatchableMethod, IReadOnlyList<MethodDefinitionHandle>> Relying => lanes.Relying;

    /// <summary>Methods whose code was copied, besides.</summary>
    public IReadOnlyList<CopiedMethod> Copies => kickoffs.Copies;

    /// <summary>Where each method's own code moved to, by method row.</summary>
    public IReadOnlyList<MovedCode> Moves => moves;

    /// <summary>Writes a method's body and returns its offset in <see cref="Code"/>, or -1 when it has none.</summary>
    public int Write(MethodDefinitionHandle handle, int address)
    {
        if (address == 0) return -1;
        var method = slots[handle];
        var body = image.File.GetMethodBody(address);
        var front = method is null ? new BlobBuilder() : method.Detour is null ? genericPrologue.Encode(method) : prologue.Encode(method);
        var counted = slots.Include(handle) ? counter.Of(handle, body) : null;
        if (counted is not null) counter.WriteEnter(front, counted);
        var kickoff = counted is null ? kickoffs.Write(handle, front) : null;
        var lane = kickoff is null ? lanes.Write(handle, body, method, counted) : null;
        moves[MetadataTokens.GetRowNumber(handle)] = new MovedCode(front.Count, lane);
        var maxStack = Math.Max(body.MaxStack, method is null ? 0 : GenericPrologue.MaxStack(method));
        var locals = kickoff?.Struct.Signature ?? lane?.Locals ?? (method is { Locals.IsNil: false } ? method.Locals : body.LocalSignature);
        return Write(body, lane, new Surroundings(front, counted, maxStack, locals));
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

    /// <summary>Writes a twin's body and returns its offset in <see cref="Code"/>.</summary>
    public int WriteTwin(LeafTwin twin) => lanes.Twins.Write(twin, encoder);

    /// <summary>Writes the body of a stand-in's constructor and returns its offset in <see cref="Code"/>.</summary>
    public int WriteConstructor(StandIn standIn, Leaf constructor) => lanes.Twins.WriteConstructor(standIn, constructor, encoder);

    private int Write(MethodBodyBlock body, LaneCode? lanes, Surroundings around)
    {
        var il = body.GetILReader();
        var length = lanes?.Bytes.Length ?? il.Length;
        var regions = new ExceptionRegions(body, around.Front.Count, lanes);
        var tail = around.Counted is { } counted ? counter.Tail(counted, Span(il)) : NoCode;
        // A body without locals may still be fat, just to have its stack allocations zeroed.
        var target = encoder.AddMethodBody(around.Front.Count + length + tail.Count, around.MaxStack, regions.Count + (tail.Count > 0 ? 1 : 0),
            tail.Count == 0 && regions.AreSmall, around.Locals, Attributes(body), hasDynamicStackAllocation: body.LocalVariablesInitialized);
        if (lanes is null) Copy(il, around, tail, target.Instructions);
        else Copy(lanes.Bytes, around, tail, target.Instructions);
        regions.Write(target.ExceptionRegions);
        if (around.Counted is not null) RunCounter.AddRegion(target.ExceptionRegions, around.Counted, around.Front.Count, length);
        return target.Offset;
    }

    private void Copy(BlobReader il, Surroundings around, BlobBuilder tail, Blob target)
    {
        var code = Copy(ShortCircuits.Straighten(il.ReadBytes(il.Length)), around, tail, target);
        strings.Relocate(code);
        if (around.Counted is { End.Returns: true }) code[^1] = (byte)ILOpCode.Nop;
    }

    private static Span<byte> Copy(ReadOnlySpan<byte> code, Surroundings around, BlobBuilder tail, Blob target)
    {
        var bytes = target.GetBytes().AsSpan();
        var writer = new BlobWriter(target);
        around.Front.WriteContentTo(ref writer);
        code.CopyTo(bytes[around.Front.Count..]);
        writer.Offset += code.Length;
        if (tail.Count > 0) tail.WriteContentTo(ref writer);
        return bytes.Slice(around.Front.Count, code.Length);
    }

    private static unsafe ReadOnlySpan<byte> Span(BlobReader il) => new(il.StartPointer, il.Length);

    private static MethodBodyAttributes Attributes(MethodBodyBlock body) =>
        body.LocalVariablesInitialized ? MethodBodyAttributes.InitLocals : MethodBodyAttributes.None;

    /// <summary>What a copied body gets: code in front, code around it if its invocations are counted, and what both need.</summary>
    private readonly record struct Surroundings(BlobBuilder Front, CountedBody? Counted, int MaxStack, StandaloneSignatureHandle Locals);
}
