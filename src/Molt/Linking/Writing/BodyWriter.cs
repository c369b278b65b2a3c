using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Linking.Planning;

namespace Molt.Linking.Writing;

/// <summary>Writes method bodies: the delta's, relocated, and the linker's own.</summary>
/// <param name="target">The stream of bodies.</param>
/// <param name="references">Hands out tokens.</param>
/// <param name="symbols">Told of each method.</param>
/// <param name="copies">Null when no plan copies anything.</param>
internal sealed class BodyWriter(BlobBuilder target, ReferenceWriter references, SymbolWriter symbols, DeltaBodies? copies)
{
    private readonly MethodBodyStreamEncoder encoder = new(target);

    /// <summary>Writes a body and answers with its offset in the stream of bodies.</summary>
    public int Write(MethodDefinitionHandle method, BodyPlan plan) => plan switch
    {
        OwnBody own => WriteOwn(method, own),
        DeltaBody copied => WriteCopy(method, copied),
        ImageBody born => WriteBorn(method, born),
        _ => throw new InvalidOperationException($"A body of the unknown kind {plan}."),
    };

    private int WriteOwn(MethodDefinitionHandle method, OwnBody own)
    {
        var code = new CodeBuilder(references);
        code.Locals.AddRange(own.Locals);
        own.Write(code);
        symbols.Add(method, default, null, default);
        var locals = code.Locals.ToImmutable();
        return Write(new(code.Complete([]), own.MaxStack, true, locals, [], []), references.Locals(locals));
    }

    private int WriteCopy(MethodDefinitionHandle method, DeltaBody copied)
    {
        var relocated = copies!.Copy(copied);
        var signature = references.Locals(relocated.Locals);
        symbols.Add(method, copied.Method, relocated, signature);
        return Write(relocated, signature);
    }

    private int WriteBorn(MethodDefinitionHandle method, ImageBody born)
    {
        var relocated = copies!.Copy(born);
        symbols.Add(method, default, null, default);
        return Write(relocated, references.Locals(relocated.Locals));
    }

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
