using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Emit;
using Molt.Images;

namespace Molt.Emitting;

/// <summary>
/// Methods that the compiler makes for <c>base.M()</c> in lambdas and iterators, <c>&lt;&gt;n__0</c> and so on. Roslyn 5.12 counts them from 0 in each delta, and takes one for the one of an earlier generation that has its
/// name and signature, whatever that one calls. So no generation is known to have any, and each delta brings all that it needs; the linker goes past them (<see cref="Linking.DeltaReader.Forwarded"/>).
/// </summary>
internal static class Forwarders
{
    private const string CompilersName = "BaseMethodWrapperSymbol";

    /// <summary>The image with other names for them, for the emitter; the runtime never sees it.</summary>
    public static ImmutableArray<byte> Hide(ImmutableArray<byte> image)
    {
        using var portable = new PEReader(image);
        var reader = portable.GetMetadataReader();
        var names = reader.MethodDefinitions.Select(handle => reader.GetMethodDefinition(handle).Name)
            .Where(name => reader.StringComparer.StartsWith(name, GeneratedNames.Forwarder)).Distinct().ToList();
        if (names.Count == 0) return image;
        var bytes = image.ToArray();
        var heap = portable.PEHeaders.MetadataStartOffset + reader.GetHeapMetadataOffset(HeapIndex.String);
        foreach (var name in names) bytes[heap + reader.GetHeapOffset(name)] = (byte)'-';
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes);
    }

    /// <param name="baseline">The baseline that a delta has led to; nobody else uses it yet.</param>
    /// <param name="metadata">The delta's.</param>
    public static void Forget(EmitBaseline baseline, ImmutableArray<byte> metadata)
    {
        if (metadata.AsSpan().IndexOf(GeneratedNames.ForwarderBytes) >= 0) ForgottenSymbols.Remove(baseline, symbol => symbol.GetType().Name == CompilersName);
    }
}
