using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Molt.Images;
using Molt.Weaving.Lanes;
using Molt.Weaving.Planning;

namespace Molt.Weaving.Bodies;

/// <summary>
/// The code around a body whose invocations are counted:
/// <code>
///     ldc.i4 number; call RunningBodies.Enter
///     .try
///     {
///         the body, a nop in place of its ret; leave done
///     }
///     finally { ldc.i4 number; call RunningBodies.Leave; endfinally }
/// done:
///     [ldloc result]; ret
/// </code>
/// The result is loaded once more behind the region: leaving it empties the stack.
/// </summary>
/// <param name="image">The image that is woven.</param>
/// <param name="references">References of woven code.</param>
/// <param name="leaves">Methods that never run for long.</param>
/// <param name="newBody">Numbers the bodies; null to count none.</param>
internal sealed class RunCounter(SourceImage image, RuntimeReferences references, Leaves leaves, Func<int>? newBody)
{
    private const int CallSize = 10;
    private const int HandlerSize = CallSize + 1;
    private const int LeaveSize = 2;

    private readonly LongRunningMethods methods = new(image, leaves);
    private readonly Dictionary<MethodDefinitionHandle, int> numbers = [];

    /// <summary>The numbers of all bodies that are counted.</summary>
    public IReadOnlyDictionary<MethodDefinitionHandle, int> Numbers => numbers;

    /// <summary>What to put around a body; null when its invocations are not counted.</summary>
    public CountedBody? Of(MethodDefinitionHandle handle, MethodBodyBlock body) =>
        newBody is not null && methods.EndOf(handle, body) is { } end ? new(numbers[handle] = newBody(), end) : null;

    /// <summary>What comes behind the prologue.</summary>
    public void WriteEnter(BlobBuilder front, CountedBody body) => WriteCall(front, body, references.EnterBody);

    /// <summary>What comes behind the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="il">The body's own code.</param>
    public BlobBuilder Tail(CountedBody body, ReadOnlySpan<byte> il)
    {
        var tail = new BlobBuilder();
        if (body.End.Returns)
        {
            tail.WriteByte((byte)ILOpCode.Leave_s);
            tail.WriteByte(HandlerSize);
        }
        WriteCall(tail, body, references.LeaveBody);
        tail.WriteByte((byte)ILOpCode.Endfinally);
        if (!body.End.Returns) return tail;
        foreach (var value in il.Slice(body.End.Load.Offset, body.End.Load.Size)) tail.WriteByte(value);
        tail.WriteByte((byte)ILOpCode.Ret);
        return tail;
    }

    /// <summary>Adds the region around a body of this length that begins at an offset. It encloses all others, so it comes last.</summary>
    public static void AddRegion(ExceptionRegionEncoder regions, CountedBody body, int start, int length)
    {
        var inside = length + (body.End.Returns ? LeaveSize : 0);
        regions.AddFinally(start, inside, start + inside, HandlerSize);
    }

    private static void WriteCall(BlobBuilder code, CountedBody body, MemberReferenceHandle target)
    {
        var instructions = new InstructionEncoder(code);
        code.WriteByte((byte)ILOpCode.Ldc_i4);
        code.WriteInt32(body.Number);
        instructions.Call(target);
    }
}
