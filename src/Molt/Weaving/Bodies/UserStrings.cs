using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;

namespace Molt.Weaving.Bodies;

/// <summary>
/// The user strings of the target image. They are added in the order of the source heap, so that as a rule each keeps its
/// token and no IL has to be looked through; only a heap with doubles makes tokens move.
/// </summary>
internal sealed class UserStrings
{
    private const int TokenType = 0x70000000;
    private readonly Dictionary<int, int> moved = [];

    public UserStrings(MetadataReader source, MetadataBuilder target)
    {
        if (source.GetHeapSize(HeapIndex.UserString) <= 1) return;
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = source.GetNextHandle(handle))
            if (!IsPadding(source, handle)) Add(MetadataTokens.GetHeapOffset(handle), target.GetOrAddUserString(source.GetUserString(handle)));
    }

    /// <summary>Points the string instructions of copied IL at the target's heap.</summary>
    public void Relocate(Span<byte> il)
    {
        if (moved.Count == 0) return;
        foreach (var instruction in IlReader.Read(il.ToArray()))
            if (instruction.HasUserString) RelocateToken(il.Slice(instruction.OperandOffset, 4));
    }

    private void RelocateToken(Span<byte> operand)
    {
        var offset = BinaryPrimitives.ReadInt32LittleEndian(operand) & 0xFFFFFF;
        if (moved.TryGetValue(offset, out var target)) BinaryPrimitives.WriteInt32LittleEndian(operand, TokenType | target);
    }

    private void Add(int before, UserStringHandle handle)
    {
        var after = MetadataTokens.GetHeapOffset(handle);
        if (after != before) moved.Add(before, after);
    }

    // A string has at least its one flag byte; an entry of one byte in all is the zero that fills the heap's last word.
    private static bool IsPadding(MetadataReader source, UserStringHandle handle)
    {
        var next = source.GetNextHandle(handle);
        var end = next.IsNil ? source.GetHeapSize(HeapIndex.UserString) : MetadataTokens.GetHeapOffset(next);
        return end - MetadataTokens.GetHeapOffset(handle) == 1;
    }
}
