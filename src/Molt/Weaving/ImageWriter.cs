using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Molt.Weaving;

/// <summary>Puts the woven metadata, code and data into a file that is otherwise like the source.</summary>
internal sealed class ImageWriter(SourceImage image)
{
    private readonly PEHeaders headers = image.File.PEHeaders;

    public MethodDefinitionHandle EntryPoint
    {
        get
        {
            var token = MetadataTokens.EntityHandle(headers.CorHeader!.EntryPointTokenOrRelativeVirtualAddress);
            return token.Kind == HandleKind.MethodDefinition ? (MethodDefinitionHandle)token : default;
        }
    }

    public byte[] Write(MetadataBuilder metadata, BlobBuilder code, BlobBuilder data, DebugDirectoryBuilder? debug)
    {
        var root = new MetadataRootBuilder(metadata, image.Metadata.MetadataVersion);
        var flags = headers.CorHeader!.Flags & ~CorFlags.StrongNameSigned;
        var builder = new ManagedPEBuilder(Header(), root, code, data, Resources(), nativeResources: null, debug,
            entryPoint: EntryPoint, flags: flags, deterministicIdProvider: _ => Id);
        var file = new BlobBuilder(1 << 20);
        builder.Serialize(file);
        return file.ToArray();
    }

    // The module version stays, so it identifies the file as well; no clock and no hash of megabytes is needed.
    private BlobContentId Id =>
        new(image.Metadata.GetGuid(image.Metadata.GetModuleDefinition().Mvid), (uint)headers.CoffHeader.TimeDateStamp);

    private PEHeaderBuilder Header()
    {
        var source = headers.PEHeader!;
        return new PEHeaderBuilder(headers.CoffHeader.Machine, source.SectionAlignment, source.FileAlignment, source.ImageBase,
            source.MajorLinkerVersion, source.MinorLinkerVersion, source.MajorOperatingSystemVersion,
            source.MinorOperatingSystemVersion, source.MajorImageVersion, source.MinorImageVersion,
            source.MajorSubsystemVersion, source.MinorSubsystemVersion, source.Subsystem, source.DllCharacteristics,
            headers.CoffHeader.Characteristics);
    }

    private BlobBuilder? Resources()
    {
        var directory = headers.CorHeader!.ResourcesDirectory;
        if (directory.Size == 0) return null;
        var content = new BlobBuilder();
        content.WriteBytes(image.File.GetSectionData(directory.RelativeVirtualAddress).GetContent(0, directory.Size));
        return content;
    }
}
