using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Molt.Scripts;

/// <summary>Reads one script's bytes; all that can go wrong is in the result.</summary>
internal static class FileReader
{
    /// <summary>Beyond this it is no script that somebody wrote.</summary>
    public const int LargestScript = 16 * 1024 * 1024;

    /// <param name="path">The file.</param>
    /// <param name="encodingOf">What the file itself says about its encoding; null where it says nothing.</param>
    public static ReadResult Read(string path, Func<byte[], Encoding?>? encodingOf)
    {
        var stamp = FileStamp.Of(path);
        if (stamp.Kind is FileKind.Folder or FileKind.Other) return ReadResult.Failed(ReadingDiagnostics.NotAFile(path));
        if (stamp.Length > LargestScript) return ReadResult.Failed(ReadingDiagnostics.TooLarge(path, LargestScript));
        try
        {
            using var handle = Open(path);
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            return Decode(path, ReadToEnd(stream), encodingOf);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ReadResult.Missing;
        }
        catch (Exception e) // whatever it is (memory that is short, a language that throws): the other files of the save are read, and this one is tried again
        {
            return ReadResult.Failed(ReadingDiagnostics.Unreadable(path, e.Message));
        }
    }

    private static SafeFileHandle Open(string path)
    {
        if (!OperatingSystem.IsLinux())
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var handle = PosixFile.OpenForReading(path, out var error);
        if (!handle.IsInvalid) return handle;
        handle.Dispose();
        throw error is PosixFile.NoSuchEntry or PosixFile.NotAFolder
            ? new FileNotFoundException(null, path)
            : new IOException(Marshal.GetPInvokeErrorMessage(error));
    }

    // To the end, not to the length known before: the file may be growing, and some file systems say 0.
    private static byte[] ReadToEnd(FileStream stream)
    {
        using var content = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int count; (count = stream.Read(buffer)) > 0 && content.Length <= LargestScript;) content.Write(buffer, 0, count);
        return content.ToArray();
    }

    private static ReadResult Decode(string path, byte[] bytes, Func<byte[], Encoding?>? encodingOf)
    {
        if (bytes.Length > LargestScript) return ReadResult.Failed(ReadingDiagnostics.TooLarge(path, LargestScript));
        var text = SourceEncoding.Decode(bytes, encodingOf?.Invoke(bytes), out var line, out var column);
        return text is null
            ? ReadResult.Failed(ReadingDiagnostics.InvalidText(path, line, column))
            : new ReadResult(text, ImmutableCollectionsMarshal.AsImmutableArray(SHA256.HashData(bytes)), null);
    }
}
