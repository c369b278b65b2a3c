using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Runtime.InteropServices;
using Molt.Model;

namespace Molt.Emitting;

/// <summary>
/// Tells the emitter where the numbers begin that states of the first image have left free. It takes the lowest of a method less one, and the highest
/// plus one. In an iterator without <c>finally</c> the lowest is 1, and in an async iterator without <c>await</c> the highest is -4: the first
/// <c>finally</c> or <c>await</c> that an edit adds would get a number that means "not started", "running" or "finished".
/// </summary>
internal static class FreeStates
{
    // Numbers above are states of waiting, numbers below those of finally blocks and of yields in async iterators.
    public const int LastReservedDown = -3;
    public const int LastReservedUp = -1;

    // Places in the method's text that no await or yield is at.
    private const int Nowhere = 0x1fffff00;

    /// <summary>Whether a state is one of a method's, and not a reserved number.</summary>
    public static bool IsPoint(SuspensionPoint state) => state.Offset < Nowhere;

    /// <param name="map">A method's state machine state map; empty for one that is never suspended.</param>
    /// <returns>The map with the reserved numbers as two states more.</returns>
    public static unsafe ImmutableArray<byte> Beside(ImmutableArray<byte> map)
    {
        if (map.IsEmpty) return map;
        fixed (byte* start = map.AsSpan())
        {
            var reader = new BlobReader(start, map.Length);
            if (reader.ReadCompressedInteger() is not (> 0 and var count)) return map;
            return WithReserved(count, reader.ReadBytes(reader.RemainingBytes));
        }
    }

    // Portable PDB specification, "Edit and Continue State Machine State Map": a count, the least offset, then a number and an offset each.
    private static ImmutableArray<byte> WithReserved(int count, byte[] states)
    {
        var writer = new BlobBuilder();
        writer.WriteCompressedInteger(count + 2);
        writer.WriteBytes(states);
        writer.WriteCompressedSignedInteger(LastReservedDown);
        writer.WriteCompressedInteger(Nowhere);
        writer.WriteCompressedSignedInteger(LastReservedUp);
        writer.WriteCompressedInteger(Nowhere + 1);
        return ImmutableCollectionsMarshal.AsImmutableArray(writer.ToArray());
    }
}
