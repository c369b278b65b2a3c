using System.Text;

namespace Game;

public class Pipe : Stream
{
    private readonly Queue<byte> bytes = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => bytes.Count;

    public override long Position { get => 0; set => throw new NotSupportedException("no position"); }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        for (; read < count && bytes.TryDequeue(out var value); read++) buffer[offset + read] = value == (byte)'e' ? (byte)'E' : value;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("no seeking");

    public override void SetLength(long value) => throw new NotSupportedException("no length");

    public override void Write(byte[] buffer, int offset, int count)
    {
        for (var index = 0; index < count; index++) bytes.Enqueue(buffer[offset + index]);
    }
}

public sealed class Spans : MemoryStream
{
    public int Reads { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        Reads += 10;
        return base.Read(buffer);
    }
}

public class Upper : TextWriter
{
    private readonly StringBuilder text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => text.Append(char.ToLowerInvariant(value));

    public override string ToString() => text.ToString();
}

public class Letters(string text) : TextReader
{
    private int position;

    public override int Peek() => position < text.Length ? text[position] : -1;

    public override int Read() => position < text.Length ? char.ToUpperInvariant(text[position++]) : -1;
}

public static class Streams
{
    public static async Task<string> UseAsync()
    {
        var pipe = new Pipe();
        await pipe.WriteAsync(Encoding.UTF8.GetBytes("one\ntwo\n"));
        pipe.Write("three"u8);
        pipe.WriteByte((byte)'!');
        var buffer = new byte[3];
        var read = await pipe.ReadAsync(buffer);
        var old = await Task.Factory.FromAsync(pipe.BeginRead(buffer, 0, 1, null, null), pipe.EndRead);
        await Task.Factory.FromAsync(pipe.BeginWrite(buffer, 0, 1, null, "state"), pipe.EndWrite);
        using var reader = new StreamReader(pipe);
        var line = await reader.ReadLineAsync();
        var copy = new MemoryStream();
        await new Pipe().CopyToAsync(copy);
        var spans = new Spans();
        await spans.WriteAsync(new byte[20]);
        spans.Position = 0;
        await spans.CopyToAsync(copy);
        var byOne = spans.ReadByte();
        await using var writer = new Upper();
        await writer.WriteLineAsync("written");
        writer.Write("{0} {1}", 1, true);
        await writer.WriteAsync(new char[] { 'x', 'y' }.AsMemory());
        var letters = new Letters("ab\ncd");
        return $"{read} {old} {line} {reader.ReadToEnd()} {copy.Length} {spans.Reads} {byOne} {writer} {letters.ReadLine()} {await letters.ReadToEndAsync()} {pipe.CanTimeout}";
    }
}
