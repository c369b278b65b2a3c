namespace Molt.Reporting;

/// <summary>A file that only ever grows by whole lines, whatever was cut off in it before.</summary>
internal sealed class EventFile : IDisposable
{
    private readonly FileStream stream;

    /// <summary>Opens the file, made when there is none, and goes to the start of a line at its end.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public EventFile(string path) =>
        stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 0);

    /// <summary>Writes one line, or none of it.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void Append(byte[] line)
    {
        if (!stream.CanSeek)
        {
            stream.Write(line);
            return;
        }

        var end = stream.Seek(0, SeekOrigin.End);
        try
        {
            stream.Write(EndsInsideALine(end) ? [(byte)'\n', .. line] : line);
        }
        catch (IOException)
        {
            // A full disk takes the first part of a line; making a file shorter works even there.
            if (stream.Length > end) stream.SetLength(end);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private bool EndsInsideALine(long end)
    {
        if (end == 0) return false;
        stream.Position = end - 1;
        return stream.ReadByte() is not ('\n' or -1);
    }
}
