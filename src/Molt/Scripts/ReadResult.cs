using System.Collections.Immutable;

namespace Molt.Scripts;

/// <summary>What reading one file gave: its text and hash, a complaint, or neither because there is no such file.</summary>
internal readonly record struct ReadResult(string? Text, ImmutableArray<byte> Hash, ScriptDiagnostic? Complaint)
{
    public static readonly ReadResult Missing;

    public static ReadResult Failed(ScriptDiagnostic complaint) => new(null, default, complaint);
}
