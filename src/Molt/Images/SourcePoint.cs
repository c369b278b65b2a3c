using System.Reflection.Metadata;

namespace Molt.Images;

/// <summary>Which lines and columns an instruction came from; the library's own type cannot be made with another offset.</summary>
internal readonly record struct SourcePoint(
    DocumentHandle Document, int Offset, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public bool IsHidden => StartLine == SequencePoint.HiddenLine;

    /// <summary>Code that no source stands for.</summary>
    public static SourcePoint HiddenAt(int offset) => new(default, offset, SequencePoint.HiddenLine, 0, SequencePoint.HiddenLine, 0);

    public static SourcePoint Of(SequencePoint point) =>
        new(point.Document, point.Offset, point.StartLine, point.StartColumn, point.EndLine, point.EndColumn);
}
