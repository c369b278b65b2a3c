using System.Reflection.Metadata;

namespace Molt.Linking.Writing;

/// <summary>Which lines and columns an instruction came from; the library's own type cannot be made with another offset.</summary>
internal readonly record struct SourcePoint(
    DocumentHandle Document, int Offset, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public bool IsHidden => StartLine == SequencePoint.HiddenLine;

    public static SourcePoint Of(SequencePoint point) =>
        new(point.Document, point.Offset, point.StartLine, point.StartColumn, point.EndLine, point.EndColumn);
}
