using System.IO.Compression;

namespace Molt.Applying;

/// <summary>
/// Keeps images small. Those of successive edits of a method have nearly all in common, so several are packed as one: packed one by one, an edit that takes a point away took
/// 9.6 KB of the managed heap, all told; now it takes 0.7, of which 0.23 are packed code.
/// Used by the reloader's thread.
/// </summary>
internal sealed class FormerArchive
{
    private const int ImagesAPack = 32;

    private readonly List<FormerImage> loose = [];

    /// <summary>Keeps an image, unless it is kept already.</summary>
    public void Keep(FormerImage image)
    {
        if (image.IsKept) return;
        image.IsKept = true;
        loose.Add(image);
        if (loose.Count < ImagesAPack) return;
        var packed = Pack([.. loose.Select(one => one.Content)]);
        for (var index = 0; index < loose.Count; index++) loose[index].Replace(new PackedContent(packed, index));
        loose.Clear();
    }

    private static byte[] Pack(ImageContent[] images)
    {
        using var target = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(target, CompressionLevel.Optimal)))
        {
            foreach (var (image, symbols) in images)
            {
                Write(writer, image);
                Write(writer, symbols);
            }
        }
        return target.ToArray();
    }

    private static ImageContent Unpack(byte[] packed, int index)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        for (var before = 0; before < index; before++) ReadImage(reader);
        return ReadImage(reader);
    }

    private static ImageContent ReadImage(BinaryReader reader) => new(reader.ReadBytes(reader.ReadInt32()), reader.ReadBytes(reader.ReadInt32()));

    private static void Write(BinaryWriter writer, byte[] part)
    {
        writer.Write(part.Length);
        writer.Write(part);
    }

    private sealed class PackedContent(byte[] packed, int index) : KeptContent
    {
        public override ImageContent Content => Unpack(packed, index);
    }
}
