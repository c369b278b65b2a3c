using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>Puts around a relocated body the code that counts its invocations, of the form that Weaving/Bodies/RunCounter.cs has.</summary>
internal static class RunCounter
{
    private const int CallSize = 10;
    private const int LeaveSize = 2;
    private const int HandlerSize = CallSize + 1;

    private static readonly NamedSignature Runtime = WellKnown.Class("Molt.Runtime", "Molt.Runtime", "RunningBodies");

    public static RelocatedBody Around(RelocatedBody body, CountedBody counted, ReferenceWriter references)
    {
        var code = new List<byte>(body.Code.Length + 3 * CallSize);
        AddCall(code, counted, references, "Enter");
        code.AddRange(body.Code);
        if (counted.End.Returns)
        {
            code[^1] = (byte)ILOpCode.Nop; // in place of its ret
            code.AddRange([(byte)ILOpCode.Leave_s, HandlerSize]);
        }
        var handler = code.Count;
        AddCall(code, counted, references, "Leave");
        code.Add((byte)ILOpCode.Endfinally);
        if (counted.End.Returns) AddReturn(code, body, counted.End.Load);
        return body with
        {
            Code = [.. code],
            Regions = [.. body.Regions.Select(Moved), new(ExceptionRegionKind.Finally, CallSize, handler - CallSize, handler, HandlerSize, 0, default)],
            Offsets = [.. body.Offsets.Select(offset => offset + CallSize)],
        };
    }

    private static RelocatedRegion Moved(RelocatedRegion region) => region with
    {
        TryOffset = region.TryOffset + CallSize,
        HandlerOffset = region.HandlerOffset + CallSize,
        FilterOffset = region.Kind == ExceptionRegionKind.Filter ? region.FilterOffset + CallSize : 0,
    };

    private static void AddReturn(List<byte> code, RelocatedBody body, IlInstruction load)
    {
        code.AddRange(body.Code.AsSpan(load.Size > 0 ? body.Offsets[load.Offset] : 0, load.Size));
        code.Add((byte)ILOpCode.Ret);
    }

    private static void AddCall(List<byte> code, CountedBody counted, ReferenceWriter references, string method)
    {
        Span<byte> operand = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(operand, counted.Number);
        code.Add((byte)ILOpCode.Ldc_i4);
        code.AddRange(operand);
        var target = references.Method(new(Runtime, method, Shapes.Static(Shapes.Void, new PrimitiveSignature(PrimitiveTypeCode.Int32))));
        BinaryPrimitives.WriteInt32LittleEndian(operand, MetadataTokens.GetToken(target));
        code.Add((byte)ILOpCode.Call);
        code.AddRange(operand);
    }
}
