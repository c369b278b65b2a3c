using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Molt.Scripts;

/// <summary>
/// A script's text with the checksum of the file on disk: that is what goes into the PDB, so that debuggers accept the author's
/// file, although the compiler sees the text with insertions.
/// </summary>
internal sealed class ScriptText(string text, ImmutableArray<byte> fileHash)
    : SourceText(fileHash, SourceHashAlgorithm.Sha256)
{
    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => text.Length;

    public override char this[int position] => text[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        text.CopyTo(sourceIndex, destination, destinationIndex, count);

    public override string ToString(TextSpan span) => text.Substring(span.Start, span.Length);
}
