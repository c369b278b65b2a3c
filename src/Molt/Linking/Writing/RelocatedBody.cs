using System.Collections.Immutable;
using System.Reflection.Metadata;
using Molt.Linking.Planning;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>An exception region with its offsets in the relocated code.</summary>
internal readonly record struct RelocatedRegion(
    ExceptionRegionKind Kind, int TryOffset, int TryLength, int HandlerOffset, int HandlerLength, int FilterOffset, EntityHandle CatchType);

/// <summary>A method's code, ready to be written.</summary>
/// <param name="Offsets">For each offset of the original code, where it went: debug information moves along.</param>
internal sealed record RelocatedBody(
    byte[] Code, int MaxStack, bool InitializeLocals, ImmutableArray<TypeSignature> Locals,
    ImmutableArray<RelocatedRegion> Regions, ImmutableArray<int> Offsets)
{
    /// <summary>The parts of the original that were copied; null for all of it.</summary>
    public ImmutableArray<CodeRange>? Kept { get; init; }

    public bool Has(int offset) => IsKept(Kept, offset);

    /// <summary>Whether an offset of the original is in the parts of it that are copied.</summary>
    public static bool IsKept(ImmutableArray<CodeRange>? kept, int offset) => kept is not { } ranges || ranges.Any(range => range.Contains(offset));
}
