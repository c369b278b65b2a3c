using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>Writes a method's sequence points (Portable PDB specification, "Sequence Points Blob").</summary>
internal static class SequencePoints
{
    /// <param name="points">In the order of their offsets, all in one document.</param>
    /// <param name="locals">The row of the method's local signature, 0 for none.</param>
    public static BlobBuilder Write(IReadOnlyList<SourcePoint> points, int locals)
    {
        var blob = new BlobBuilder();
        blob.WriteCompressedInteger(locals);
        var (previous, started) = (default(SourcePoint), false);
        for (var index = 0; index < points.Count; index++)
        {
            var point = points[index];
            blob.WriteCompressedInteger(index == 0 ? point.Offset : point.Offset - points[index - 1].Offset);
            if (point.IsHidden)
            {
                blob.WriteInt16(0);
                continue;
            }
            WriteExtent(blob, point);
            WriteStart(blob, point, started ? previous : null);
            (previous, started) = (point, true);
        }
        return blob;
    }

    private static void WriteExtent(BlobBuilder blob, SourcePoint point)
    {
        var (lines, columns) = (point.EndLine - point.StartLine, point.EndColumn - point.StartColumn);
        blob.WriteCompressedInteger(lines);
        if (lines == 0) blob.WriteCompressedInteger(columns);
        else blob.WriteCompressedSignedInteger(columns);
    }

    private static void WriteStart(BlobBuilder blob, SourcePoint point, SourcePoint? previous)
    {
        if (previous is { } before)
        {
            blob.WriteCompressedSignedInteger(point.StartLine - before.StartLine);
            blob.WriteCompressedSignedInteger(point.StartColumn - before.StartColumn);
        }
        else
        {
            blob.WriteCompressedInteger(point.StartLine);
            blob.WriteCompressedInteger(point.StartColumn);
        }
    }
}
