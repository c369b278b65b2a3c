using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>Writes method bodies: the delta's, relocated, and the linker's own.</summary>
internal sealed class BodyWriter(
    BlobBuilder target, DeltaReader delta, ReferenceWriter references, OperandLinker operands, SymbolWriter symbols)
{
    private readonly MethodBodyStreamEncoder encoder = new(target);

    /// <summary>Writes a body and answers with its offset in the stream of bodies.</summary>
    public int Write(MethodDefinitionHandle method, BodyPlan plan) => plan switch
    {
        OwnBody own => WriteOwn(method, own),
        DeltaBody copied => WriteCopy(method, copied),
        _ => throw new InvalidOperationException($"A body of the unknown kind {plan}."),
    };

    private int WriteOwn(MethodDefinitionHandle method, OwnBody own)
    {
        var code = new CodeBuilder(references);
        own.Write(code);
        symbols.Add(method, default, null, default);
        return Write(new(code.Complete([]), own.MaxStack, true, own.Locals, [], []), references.Locals(own.Locals));
    }

    private int WriteCopy(MethodDefinitionHandle method, DeltaBody copied)
    {
        var body = Read(delta.Method(copied.Method).RelativeVirtualAddress);
        var code = new CodeBuilder(references);
        if (copied.ChecksThis) WriteCheck(code);
        var relocated = new Relocator(operands, code, copied.ArgumentShift).Relocate(body, Locals(body));
        var signature = references.Locals(relocated.Locals);
        symbols.Add(method, copied.Method, relocated, signature);
        return Write(relocated, signature);
    }

    private static void WriteCheck(CodeBuilder code)
    {
        var exception = new NamedSignature(new("System.Runtime", "System", "NullReferenceException", null), IsValueType: false);
        code.Op(ILOpCode.Ldarg_0);
        code.Branch(ILOpCode.Brtrue, 0);
        code.Op(ILOpCode.Newobj, code.References.Method(new(exception, ".ctor", Shapes.Instance(Shapes.Void))));
        code.Op(ILOpCode.Throw);
    }

    private unsafe MethodBodyBlock Read(int address)
    {
        fixed (byte* start = delta.Code.AsSpan())
        {
            // The block keeps the pointer; what it points to does not move, see DeltaReader.Code.
            return MethodBodyBlock.Create(new BlobReader(start + address, delta.Code.Length - address));
        }
    }

    private ImmutableArray<TypeSignature> Locals(MethodBodyBlock body)
    {
        if (body.LocalSignature.IsNil) return [];
        var row = MetadataTokens.StandaloneSignatureHandle(delta.Row(body.LocalSignature));
        var blob = delta.Blob(delta.Reader.GetStandaloneSignature(row).Signature);
        return [.. delta.Decoder.DecodeLocalSignature(ref blob).Select(type => IsForgotten(type) ? Shapes.Object : type)];
    }

    /// <summary>A slot that nothing uses any more may be of any type.</summary>
    private static bool IsForgotten(TypeSignature type) => type.ToString()!.Contains(DeltaReader.Forgotten.ToString(), StringComparison.Ordinal);

    private int Write(RelocatedBody body, StandaloneSignatureHandle locals)
    {
        var written = encoder.AddMethodBody(
            body.Code.Length, body.MaxStack, body.Regions.Length, hasSmallExceptionRegions: false, locals,
            body.InitializeLocals ? MethodBodyAttributes.InitLocals : MethodBodyAttributes.None, hasDynamicStackAllocation: true);
        new BlobWriter(written.Instructions).WriteBytes(body.Code);
        foreach (var region in body.Regions)
        {
            written.ExceptionRegions.Add(
                region.Kind, region.TryOffset, region.TryLength, region.HandlerOffset, region.HandlerLength, region.CatchType, region.FilterOffset);
        }
        return written.Offset;
    }
}
