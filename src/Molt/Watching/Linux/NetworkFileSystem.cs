using System.Buffers.Binary;

namespace Molt.Watching.Linux;

/// <summary>File systems on which changes made elsewhere (another machine, the host of a container) are told to nobody
/// here.</summary>
internal static class NetworkFileSystem
{
    // statfs(2) and linux/magic.h; Parallels' and VMware's own from their drivers.
    private static readonly Dictionary<uint, string> Names = new()
    {
        [0x6969] = "nfs", [0x517B] = "smb", [0xFF534D42] = "cifs", [0xFE534D42] = "smb2",
        [0x65735546] = "fuse", [0x01021997] = "9p", [0x786F4256] = "vboxsf", [0xBACBACBC] = "vmhgfs",
        [0x7C7C6673] = "prl_fs", [0x00C36400] = "ceph", [0x5346414F] = "afs", [0x6B414653] = "kafs",
        [0x73757245] = "coda", [0x564C] = "ncp", [0x0BD00BD0] = "lustre", [0x7461636F] = "ocfs2", [0x01161970] = "gfs2",
    };

    /// <summary>The name of such a file system by its number, or null.</summary>
    public static string? NameOf(uint type) => Names.GetValueOrDefault(type);

    /// <summary>The name of the file system that a directory is on if it is such a one, or null.</summary>
    public static unsafe string? NameAt(string path)
    {
        var status = stackalloc byte[512];
        if (LibC.GetFileSystem(path, status) != 0) return null;

        // The first field is a machine word; magic numbers have 32 bits, some with the sign extended.
        var word = BitConverter.IsLittleEndian || nint.Size == 4 ? 0 : 4;
        var bytes = new ReadOnlySpan<byte>(status + word, 4);
        return NameOf(BitConverter.IsLittleEndian
            ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes));
    }
}
