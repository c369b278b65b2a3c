using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Compiling;
using Molt.Diffing;
using Molt.Model;

namespace Molt.Emitting;

/// <summary>A delta and the baseline for the one after it; neither when there are errors among the diagnostics.</summary>
internal sealed record EmittedDelta(Delta? Delta, EmitBaseline? Baseline, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Emits edits with the compiler's own emitter for Edit and Continue.</summary>
internal sealed class Emitter
{
    // The emitter's option to write array data as in a first image: without it, data is stored element by element, which any image can do.
    private static readonly EmitDifferenceOptions Options = new() { EmitFieldRva = false, MethodImplEntriesSupported = true };

    public EmittedDelta Emit(EmitBaseline baseline, Candidate candidate, EditSet edits)
    {
        using var metadata = new MemoryStream();
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        // The answer only feeds an error meant for debuggers (CS7101), which hits generic types that use their own new members.
        var result = candidate.Compilation.EmitDifference(baseline, edits.Edits, isAddedSymbol: _ => false, metadata, code, symbols, Options);
        if (!result.Success) return new(null, null, result.Diagnostics);
        return new(new Delta(Immutable(metadata), Immutable(code), Immutable(symbols)), result.Baseline, result.Diagnostics);
    }

    private static ImmutableArray<byte> Immutable(MemoryStream stream) => ImmutableCollectionsMarshal.AsImmutableArray(stream.ToArray());
}
