using System.IO.Compression;
using Molt.Model;

namespace Molt.Applying;

/// <summary>
/// Keeps images of bodies small, several packed as one, for they have nearly all but their code in common. A pack that has lost half of its images is packed anew with others. Not
/// thread-safe.
/// </summary>
internal sealed class ImageArchive
{
    private const int ImagesAPack = 32;

    private readonly HashSet<ArchivedImage> loose = [];

    public ArchivedImage Keep(WrittenImage image)
    {
        var kept = new ArchivedImage(image);
        Add(kept);
        return kept;
    }

    /// <summary>Lets an image go.</summary>
    public void Drop(ArchivedImage image)
    {
        if (loose.Remove(image) || image.Pack is not { } pack) return;
        pack.Images.Remove(image);
        if (pack.Images.Count > ImagesAPack / 2) return;
        foreach (var (left, content) in pack.Images.Select(left => (left, left.Image)).ToList())
        {
            left.Unpack(content);
            Add(left);
        }
    }

    private void Add(ArchivedImage image)
    {
        loose.Add(image);
        if (loose.Count < ImagesAPack) return;
        var pack = new ImagePack([.. loose]);
        foreach (var packed in pack.Images) packed.MoveTo(pack);
        loose.Clear();
    }
}

/// <summary>An image in an archive.</summary>
internal sealed class ArchivedImage(WrittenImage image)
{
    private WrittenImage? loose = image;

    /// <summary>Where it is, unless it is kept as it was.</summary>
    public ImagePack? Pack { get; private set; }

    public WrittenImage Image => loose ?? Pack!.Read(this);

    public void MoveTo(ImagePack pack) => (Pack, loose) = (pack, null);

    public void Unpack(WrittenImage content) => (Pack, loose) = (null, content);
}

/// <summary>Images that are packed as one.</summary>
internal sealed class ImagePack
{
    private readonly byte[] packed;
    private readonly Dictionary<ArchivedImage, int> places;

    public ImagePack(IReadOnlyList<ArchivedImage> images)
    {
        places = images.Select((image, place) => (image, place)).ToDictionary(entry => entry.image, entry => entry.place);
        Images = [.. images];
        using var target = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(target, CompressionLevel.Fastest)))
        {
            foreach (var image in images) PatchFormat.Write(writer, image.Image);
        }
        packed = target.ToArray();
    }

    /// <summary>Those that are still kept.</summary>
    public HashSet<ArchivedImage> Images { get; }

    public WrittenImage Read(ArchivedImage image)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        for (var before = 0; before < places[image]; before++) PatchFormat.ReadImage(reader);
        return PatchFormat.ReadImage(reader);
    }
}
