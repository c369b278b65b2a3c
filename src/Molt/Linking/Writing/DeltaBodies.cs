using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>Relocates bodies of a delta for the image that is being written.</summary>
internal sealed class DeltaBodies(DeltaReader delta, LinkContext context, ReferenceWriter references)
{
    private readonly OperandLinker operands = new(delta, context, references);
    private readonly OperandLinker upcoming = new(delta, context, references) { Upcoming = context.Upcoming };
    private readonly LongRunningBodies longRunning = new(delta);

    /// <summary>The numbers of bodies whose invocations are counted, by the delta's methods.</summary>
    public IReadOnlyDictionary<MethodDefinitionHandle, int> Counted => longRunning.Numbers;

    public RelocatedBody Copy(DeltaBody copied)
    {
        var body = delta.Body(copied.Method);
        var code = new CodeBuilder(references);
        if (copied.ChecksThis) code.ThrowIfNull(0);
        copied.Prologue?.Invoke(code);
        var relocated = new Relocator(copied.SeesNewCode ? upcoming : operands, code, copied.ArgumentShift) { Returns = copied.Returns }.Relocate(body, Locals(body), copied.Kept);
        return copied.IsBody && longRunning.Of(copied.Method, body) is { } counted ? RunCounter.Around(relocated, counted, references) : relocated;
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
