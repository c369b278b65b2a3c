using System.Buffers;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Molt.Weaving;

/// <summary>The image to weave, read in place.</summary>
internal sealed class SourceImage : IDisposable
{
    private readonly MemoryHandle pin;

    public unsafe SourceImage(ReadOnlyMemory<byte> image)
    {
        pin = image.Pin();
        File = new PEReader((byte*)pin.Pointer, image.Length);
        Metadata = File.GetMetadataReader();
    }

    public PEReader File { get; }

    public MetadataReader Metadata { get; }

    public void Dispose()
    {
        File.Dispose();
        pin.Dispose();
    }
}
