using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis.Emit;
using Molt.Compiling;
using Molt.Model;

namespace Molt.Emitting;

/// <summary>
/// Makes the emitter's first baseline out of the first image: with the maps of locals, lambdas and suspension points that
/// only a Debug compilation writes into its debug information.
/// </summary>
internal sealed class Baseline
{
    // Portable PDB specification, "Edit and Continue Local Slot Map", "... Lambda and Closure Map", "... State Machine State Map".
    private static readonly Guid LocalSlotMap = new("755F52A8-91C5-45BE-B4B8-209571E552BD");
    private static readonly Guid LambdaMap = new("A643004C-0240-496F-A783-30D64F4979DE");
    private static readonly Guid StateMap = new("8B78CD68-2EDE-420B-980B-E15884B8AAA3");

    private readonly PEReader image;
    private readonly MetadataReader metadata;
    private readonly MetadataReader symbols;

    private Baseline(CompiledImage compiled)
    {
        image = new PEReader(compiled.Image);
        metadata = image.GetMetadataReader();
        symbols = MetadataReaderProvider.FromPortablePdbImage(compiled.Symbols).GetMetadataReader();
    }

    public static EmitBaseline Of(Candidate candidate, CompiledImage compiled)
    {
        var baseline = new Baseline(compiled);
        return EmitBaseline.CreateInitialBaseline(
            candidate.Compilation, HiddenParameters.MetadataOf(compiled.Image),
            baseline.DebugInformation, baseline.LocalSignature, hasPortableDebugInformation: true);
    }

    private EditAndContinueMethodDebugInformation DebugInformation(MethodDefinitionHandle method) =>
        ClosureOffsets.Distinct(EditAndContinueMethodDebugInformation.Create(Blob(method, LocalSlotMap), Blob(method, LambdaMap), FreeStates.Beside(Blob(method, StateMap))));

    private StandaloneSignatureHandle LocalSignature(MethodDefinitionHandle method)
    {
        var address = metadata.GetMethodDefinition(method).RelativeVirtualAddress;
        return address == 0 ? default : image.GetMethodBody(address).LocalSignature;
    }

    private ImmutableArray<byte> Blob(MethodDefinitionHandle method, Guid kind)
    {
        foreach (var handle in symbols.GetCustomDebugInformation(method))
        {
            var information = symbols.GetCustomDebugInformation(handle);
            if (symbols.GetGuid(information.Kind) == kind) return symbols.GetBlobContent(information.Value);
        }
        return [];
    }
}
