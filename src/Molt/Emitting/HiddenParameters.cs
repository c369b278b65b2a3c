using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Molt.Emitting;

/// <summary>
/// Keeps the parameters of the first image's methods from the emitter. Roslyn 5.12 writes an updated method's parameters into the rows that the image has for it, one after the other, and ends with an exception where there are
/// more rows than it needs now: a result that was <c>string?</c> has one, for its attribute, and a <c>string</c> has none. Nothing of those rows is used, for edits of attributes are not made by deltas. So the emitter's
/// copy of the image has them belong to no method; what it knows of symbols it has from the image itself, where <c>ref readonly</c> results are known by their attribute.
/// </summary>
internal static class HiddenParameters
{
    private static readonly FieldInfo Original = CompilerInternals.OfBaseline("<OriginalMetadata>k__BackingField");

    private static readonly MethodInfo ReadSymbols =
        CompilerInternals.Method(typeof(CSharpCompilation).Assembly.GetType("Microsoft.CodeAnalysis.CSharp.Emit.PEDeltaAssemblyBuilder", throwOnError: true)!, "GetOrCreateMetadataSymbols", parameters: 2);

    private static readonly ConditionalWeakTable<ModuleMetadata, StrongBox<ImmutableArray<byte>>> Images = [];

    /// <summary>The first image's metadata, for a baseline.</summary>
    public static ModuleMetadata MetadataOf(ImmutableArray<byte> image)
    {
        var shown = Forwarders.Hide(image);
        var metadata = ModuleMetadata.CreateFromImage(shown);
        Images.Add(metadata, new(shown));
        return metadata;
    }

    /// <summary>Hides them from the next edit on top of a baseline, and from all that follow.</summary>
    public static void Hide(EmitBaseline baseline, Compilation compilation)
    {
        if (!Images.TryGetValue(baseline.OriginalMetadata, out var image)) return;
        ReadSymbols.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [baseline, compilation], null);
        Original.SetValue(baseline, ModuleMetadata.CreateFromImage(WithoutParameters(image.Value)));
    }

    // A method's parameters begin where its row's last column says, and end where the next method's begin.
    private static ImmutableArray<byte> WithoutParameters(ImmutableArray<byte> image)
    {
        using var portable = new PEReader(image);
        var reader = portable.GetMetadataReader();
        var beyond = reader.GetTableRowCount(TableIndex.Param) + 1;
        var (width, size) = (beyond - 1 > ushort.MaxValue ? sizeof(int) : sizeof(ushort), reader.GetTableRowSize(TableIndex.MethodDef));
        var bytes = image.ToArray();
        var rows = portable.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(TableIndex.MethodDef);
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodDef); row++)
        {
            var column = bytes.AsSpan(rows + (row * size) - width, width);
            if (width == sizeof(int)) BinaryPrimitives.WriteInt32LittleEndian(column, beyond);
            else BinaryPrimitives.WriteUInt16LittleEndian(column, (ushort)beyond);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }
}
