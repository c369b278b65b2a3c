using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>Relocates bodies of a delta, and some of the scripts' images, for the image that is being written.</summary>
internal sealed class DeltaBodies(DeltaReader delta, LinkContext context, ReferenceWriter references)
{
    private readonly OperandLinker operands = new(delta, context, references);
    private readonly OperandLinker upcoming = new(delta, context, references) { Upcoming = context.Upcoming };
    private readonly LongRunningBodies longRunning = new(delta);

    /// <summary>The numbers of bodies whose invocations are counted, by the delta's methods.</summary>
    public IReadOnlyDictionary<MethodDefinitionHandle, int> Counted => longRunning.Numbers;

    public RelocatedBody Copy(DeltaBody copied)
    {
        var body = Read(delta.Method(copied.Method).RelativeVirtualAddress);
        var code = new CodeBuilder(references);
        code.Locals.AddRange(Locals(body));
        if (copied.ChecksThis) WriteCheck(code);
        copied.Prologue?.Invoke(code);
        var relocated = new Relocator(copied.SeesNewCode ? upcoming : operands, code, copied.ArgumentShift) { Returns = copied.Returns }.Relocate(body, copied.Kept);
        return copied.IsBody && longRunning.Of(copied.Method, body) is { } counted ? RunCounter.Around(relocated, counted, references) : relocated;
    }

    /// <summary>Copies a body out of an image of the scripts.</summary>
    public RelocatedBody Copy(ImageBody born)
    {
        var tokens = new ImageTokens(born.Image, context.Placements);
        var body = born.Image.Portable.GetMethodBody(born.Image.Reader.GetMethodDefinition(born.Method).RelativeVirtualAddress);
        var code = new CodeBuilder(references);
        code.Locals.AddRange(tokens.Locals(body));
        return new Relocator(new OperandLinker(tokens, context, references), code, argumentShift: 1).Relocate(body, null);
    }

    private static void WriteCheck(CodeBuilder code)
    {
        var exception = new NamedSignature(new("System.Runtime", "System", "NullReferenceException", null), IsValueType: false);
        code.Op(ILOpCode.Ldarg_0);
        var isThere = code.Forward(ILOpCode.Brtrue);
        code.Op(ILOpCode.Newobj, code.References.Method(new(exception, ".ctor", Shapes.Instance(Shapes.Void))));
        code.Op(ILOpCode.Throw);
        code.Land(isThere);
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
}
