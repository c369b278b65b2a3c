using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Molt.Emitting;

/// <summary>
/// The first image as the emitter is to see it: methods have no rows for their return values. Such a row is there for attributes, those that the compiler gives for nullable, tuple and
/// dynamic types among them. Roslyn 5.12 writes the parameters of an updated method into the rows that the first image has for it, and ends with an exception when there are more
/// of those than the method needs, which is so when the return value's annotation goes. A table of pointers to them, as metadata has that is not compressed, says which rows a
/// method has; all rows keep their numbers.
/// </summary>
internal static class BaselineImage
{
    private const int StreamsOffset = 16; // of the version's text, in the metadata's root (II.24.2.1)
    private const int MaskOffset = 8; // in the stream of tables (II.24.2.6), as are the two that follow
    private const int CountsOffset = 24;
    private const int CountSize = 4;
    private const int MetadataDirectory = 8; // in the CLI header (II.25.3.3)
    private const int SectionHeaderSize = 40;

    public static ImmutableArray<byte> Of(ImmutableArray<byte> image)
    {
        using var file = new PEReader(image);
        var metadata = file.GetMetadataReader();
        var hasReturnRows = metadata.MethodDefinitions.Any(method => metadata.GetMethodDefinition(method).GetParameters().Any(row => IsReturn(metadata, row)));
        return hasReturnRows && SizeOf(metadata.GetTableRowCount(TableIndex.Param)) == SizeOf(metadata.GetTableRowCount(TableIndex.Param) + 1) ? Rewritten(image, file, metadata) : image;
    }

    private static bool IsReturn(MetadataReader metadata, ParameterHandle row) => metadata.GetParameter(row).SequenceNumber == 0;

    private static int SizeOf(int rows) => rows <= ushort.MaxValue ? sizeof(ushort) : sizeof(uint);

    private static ImmutableArray<byte> Rewritten(ImmutableArray<byte> image, PEReader file, MetadataReader metadata)
    {
        var root = image.AsSpan().Slice(file.PEHeaders.MetadataStartOffset, file.PEHeaders.MetadataSize);
        var header = TablesHeader(root);
        var tables = Tables(root[Number(root, header)..][..Number(root, header + 4)], Number(root, header), metadata);
        var start = Aligned(image.Length);
        var result = new byte[start + Aligned(root.Length) + tables.Length];
        image.CopyTo(result);
        var copy = result.AsSpan(start);
        root.CopyTo(copy);
        tables.CopyTo(copy[Aligned(root.Length)..]);
        Write(copy, header, Aligned(root.Length));
        Write(copy, header + 4, tables.Length);
        copy[header + 9] = (byte)'-'; // "#-" instead of "#~": tables of pointers are there only
        Refer(result, file.PEHeaders, start);
        return ImmutableCollectionsMarshal.AsImmutableArray(result);
    }

    /// <summary>Where the header of the stream of tables is.</summary>
    private static int TablesHeader(ReadOnlySpan<byte> root)
    {
        for (var at = StreamsOffset + Number(root, StreamsOffset - 4) + 4; ;)
        {
            var name = root[(at + 8)..];
            if (name.StartsWith("#~\0"u8)) return at;
            at += 8 + Aligned(name.IndexOf((byte)0) + 1);
        }
    }

    private static byte[] Tables(ReadOnlySpan<byte> stream, int offset, MetadataReader metadata)
    {
        var mask = BinaryPrimitives.ReadUInt64LittleEndian(stream[MaskOffset..]);
        var before = CountsOffset + (CountSize * BitOperations.PopCount(mask & ((1UL << (int)TableIndex.ParamPtr) - 1)));
        var size = metadata.GetTableRowSize(TableIndex.MethodDef);
        var methods = metadata.GetTableMetadataOffset(TableIndex.MethodDef) - offset;
        var end = methods + (size * metadata.GetTableRowCount(TableIndex.MethodDef));
        var rows = stream[..end].ToArray();
        var pointers = Pointers(metadata, (method, first) => Write(rows, methods + (size * method) - SizeOf(first.Rows), first.Number, SizeOf(first.Rows)));
        Span<byte> count = stackalloc byte[CountSize];
        BinaryPrimitives.WriteInt32LittleEndian(count, pointers.Count);
        byte[] result = [.. rows.AsSpan(0, before), .. count, .. rows.AsSpan(before), .. Bytes(pointers, SizeOf(metadata.GetTableRowCount(TableIndex.Param))), .. stream[end..]];
        BinaryPrimitives.WriteUInt64LittleEndian(result.AsSpan(MaskOffset), mask | (1UL << (int)TableIndex.ParamPtr));
        return result;
    }

    /// <summary>The rows that methods have, in order. The first entry is nobody's: an empty table would count for none.</summary>
    /// <param name="metadata">The first image's.</param>
    /// <param name="tell">Told the number of the first entry of a method.</param>
    private static List<int> Pointers(MetadataReader metadata, Action<int, (int Number, int Rows)> tell)
    {
        List<int> pointers = [1];
        var rows = metadata.GetTableRowCount(TableIndex.Param);
        foreach (var method in metadata.MethodDefinitions)
        {
            tell(MetadataTokens.GetRowNumber(method), (pointers.Count + 1, rows));
            pointers.AddRange(metadata.GetMethodDefinition(method).GetParameters().Where(row => !IsReturn(metadata, row)).Select(row => MetadataTokens.GetRowNumber(row)));
        }
        return pointers;
    }

    private static byte[] Bytes(List<int> numbers, int size)
    {
        var bytes = new byte[numbers.Count * size];
        for (var index = 0; index < numbers.Count; index++) Write(bytes, index * size, numbers[index], size);
        return bytes;
    }

    /// <summary>Has the image refer to metadata behind all that it had, which is of its last section then.</summary>
    private static void Refer(Span<byte> image, PEHeaders headers, int start)
    {
        var section = headers.SectionHeaders[^1];
        var at = headers.CoffHeaderStartOffset + 20 + headers.CoffHeader.SizeOfOptionalHeader + (SectionHeaderSize * (headers.SectionHeaders.Length - 1));
        Write(image, at + 8, image.Length - section.PointerToRawData);
        Write(image, at + 16, image.Length - section.PointerToRawData);
        Write(image, headers.CorHeaderStartOffset + MetadataDirectory, section.VirtualAddress + start - section.PointerToRawData);
        Write(image, headers.CorHeaderStartOffset + MetadataDirectory + 4, image.Length - start);
    }

    private static int Aligned(int length) => (length + 3) & ~3;

    private static int Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);

    private static void Write(Span<byte> bytes, int at, int number) => BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], number);

    private static void Write(Span<byte> bytes, int at, int number, int size)
    {
        if (size == sizeof(ushort)) BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], (ushort)number);
        else Write(bytes, at, number);
    }
}
