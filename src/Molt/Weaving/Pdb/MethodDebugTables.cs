using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Bodies;
using Molt.Weaving.Lanes;
using Molt.Weaving.Tables;

namespace Molt.Weaving.Pdb;

/// <summary>Copies sequence points and the ties between state machines and the methods that start them.</summary>
internal sealed class MethodDebugTables(HeapCopy heaps, IReadOnlyList<MovedCode> moves, IReadOnlyList<CopiedMethod> copies)
{
    private readonly MetadataReader source = heaps.Source;
    private readonly MetadataBuilder target = heaps.Target;

    // The table has a row for each method of the image, also for those that weaving appended.
    public void Copy(int methodCount)
    {
        foreach (var handle in source.MethodDebugInformation) Copy(handle, source.GetMethodDebugInformation(handle));
        var next = 0;
        for (var row = source.MethodDebugInformation.Count + 1; row <= methodCount; row++)
            if (next < copies.Count && MetadataTokens.GetRowNumber(copies[next].Copy) == row) Copy(copies[next++]);
            else target.AddMethodDebugInformation(default, default);
    }

    private void Copy(MethodDebugInformationHandle handle, MethodDebugInformation method)
    {
        target.AddMethodDebugInformation(method.Document, CopyPoints(method, moves[MetadataTokens.GetRowNumber(handle)]));
        if (method.GetStateMachineKickoffMethod() is { IsNil: false } kickoff)
            target.AddStateMachineMethod(handle.ToDefinitionHandle(), kickoff);
    }

    private void Copy(CopiedMethod copied)
    {
        var method = source.GetMethodDebugInformation(copied.Original);
        target.AddMethodDebugInformation(method.Document, heaps.Copy(method.SequencePointsBlob));
        target.AddStateMachineMethod(copied.Copy, copied.Kickoff);
    }

    private BlobHandle CopyPoints(MethodDebugInformation method, MovedCode move) =>
        move.Lanes is null || method.SequencePointsBlob.IsNil
            ? CopyPoints(method, move.Front)
            : target.GetOrAddBlob(PointsOfLanes(method, move.Front, move.Lanes));

    // Both lanes are the same source; what is between them is nobody's.
    private BlobBuilder PointsOfLanes(MethodDebugInformation method, int front, LaneCode lanes)
    {
        var locals = source.GetBlobReader(method.SequencePointsBlob).ReadCompressedInteger();
        List<SourcePoint> points = [.. method.GetSequencePoints().Select(SourcePoint.Of)];
        SourcePoint[] moved =
        [
            SourcePoint.HiddenAt(0),
            .. points.Select(point => point with { Offset = front + lanes.Point(point.Offset) }),
            SourcePoint.HiddenAt(front + lanes.Fast[^1]),
            .. points.Select(point => point with { Offset = front + lanes.Slow[point.Offset] }),
        ];
        // Two points at one place would be taken for a change of the document; the latter is meant.
        return SequencePoints.Write([.. moved.Where((point, index) => index + 1 == moved.Length || moved[index + 1].Offset != point.Offset)], locals);
    }

    private BlobHandle CopyPoints(MethodDebugInformation method, int shift)
    {
        if (method.SequencePointsBlob.IsNil || shift == 0) return heaps.Copy(method.SequencePointsBlob);
        var reader = source.GetBlobReader(method.SequencePointsBlob);
        var blob = new BlobBuilder();
        Copy(ref reader, blob);
        if (method.Document.IsNil) Copy(ref reader, blob);
        WriteHiddenPoint(blob);
        blob.WriteCompressedInteger(reader.ReadCompressedInteger() + shift);
        blob.WriteBytes(reader.ReadBytes(reader.RemainingBytes));
        return target.GetOrAddBlob(blob);
    }

    // Offset, lines and columns 0: the prologue is nobody's source. All other offsets count from the point before.
    private static void WriteHiddenPoint(BlobBuilder blob) => blob.WriteBytes(0, 3);

    private static void Copy(ref BlobReader reader, BlobBuilder blob) => blob.WriteCompressedInteger(reader.ReadCompressedInteger());
}
