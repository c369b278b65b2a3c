using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using Molt.Model;

namespace Molt.Emitting;

/// <summary>A delta and the baseline for the one after it; neither when there are errors among the diagnostics.</summary>
/// <param name="Skipped">A delta in front of this one that changes nothing and is not linked; its heaps count all the same.</param>
internal sealed record EmittedDelta(Delta? Delta, EmitBaseline? Baseline, ImmutableArray<Diagnostic> Diagnostics, Delta? Skipped = null);

/// <summary>Emits edits with the compiler's own emitter for Edit and Continue.</summary>
internal sealed class Emitter
{
    // Without EmitFieldRva array data is stored element by element, which any image can do.
    private static readonly EmitDifferenceOptions Options = new() { EmitFieldRva = false, MethodImplEntriesSupported = true };

    /// <param name="baseline">What the compiler knows of the generation before.</param>
    /// <param name="before">The sources of the generation before.</param>
    /// <param name="candidate">The sources now.</param>
    /// <param name="edits">The differences.</param>
    public EmittedDelta Emit(EmitBaseline baseline, Candidate before, Candidate candidate, EditSet edits)
    {
        try
        {
            return Emit(baseline, candidate, edits.Edits);
        }
        catch (ArgumentException)
        {
            // Roslyn 5.12 adds deleted lambdas of the first image twice to a dictionary when two methods lose some in one edit. Lambdas
            // that a delta has mentioned are handled right, so the methods are emitted as they were, and then as they are.
            var known = Emit(baseline, before, [.. edits.Edits.Where(edit => edit.SyntaxMap is not null).Select(AsItWas)]);
            return known.Delta is null ? known : Emit(known.Baseline!, candidate, edits.Edits) with { Skipped = known.Delta };
        }
    }

    private static SemanticEdit AsItWas(SemanticEdit edit) => new(SemanticEditKind.Update, edit.OldSymbol, edit.OldSymbol, node => node);

    private static EmittedDelta Emit(EmitBaseline baseline, Candidate candidate, ImmutableArray<SemanticEdit> edits)
    {
        using var metadata = new MemoryStream();
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        // The answer only feeds an error meant for debuggers (CS7101), which hits generic types that use their own new members.
        var result = candidate.Compilation.EmitDifference(baseline, edits, isAddedSymbol: _ => false, metadata, code, symbols, Options);
        if (!result.Success) return new(null, null, result.Diagnostics);
        var delta = new Delta(Immutable(metadata), Immutable(code), Immutable(symbols));
        TakenStates.Note(result.Baseline!, delta);
        return new(delta, result.Baseline, result.Diagnostics);
    }

    private static ImmutableArray<byte> Immutable(MemoryStream stream) => ImmutableCollectionsMarshal.AsImmutableArray(stream.ToArray());
}
