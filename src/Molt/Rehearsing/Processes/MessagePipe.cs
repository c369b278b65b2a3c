using System.Buffers.Binary;

namespace Molt.Rehearsing.Processes;

/// <summary>Messages over a stream: their length, their kind, what they say. Sending is thread-safe.</summary>
internal sealed class MessagePipe(Stream stream)
{
    private const int HeadLength = sizeof(int) + 1;

    private readonly Lock gate = new(); // keeps messages whole

    public void Send(Message kind, Action<BinaryWriter>? content = null)
    {
        using var buffer = new MemoryStream();
        buffer.Write(new byte[HeadLength]);
        using var writer = new BinaryWriter(buffer);
        content?.Invoke(writer);
        writer.Flush();
        var message = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        BinaryPrimitives.WriteInt32LittleEndian(message, message.Length - HeadLength);
        message[HeadLength - 1] = (byte)kind;
        lock (gate)
        {
            stream.Write(message);
            stream.Flush();
        }
    }

    /// <summary>The next message; null at the end. Called by one thread.</summary>
    public (Message Kind, BinaryReader Content)? Receive()
    {
        var head = new byte[HeadLength];
        if (stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength) return null;
        var content = new byte[BinaryPrimitives.ReadInt32LittleEndian(head)];
        if (stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false) < content.Length) return null;
        return ((Message)head[HeadLength - 1], new BinaryReader(new MemoryStream(content)));
    }
}
