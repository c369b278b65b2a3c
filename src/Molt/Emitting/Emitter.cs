using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Diffing;
using Molt.Diffing.Matching;
using Molt.Model;

namespace Molt.Emitting;

/// <summary>A delta and the baseline for the one after it; neither when there are errors among the diagnostics.</summary>
internal sealed record EmittedDelta(Delta? Delta, EmitBaseline? Baseline, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Deltas in front of this one that change no behaviour: what they define is linked, their bodies are not.</summary>
    public ImmutableArray<Delta> Skipped { get; init; } = [];
}

/// <summary>Emits edits with the compiler's own emitter for Edit and Continue.</summary>
internal sealed class Emitter
{
    // Without EmitFieldRva array data is stored element by element, which any image can do.
    private static readonly EmitDifferenceOptions Options = new() { EmitFieldRva = false, MethodImplEntriesSupported = true };

    /// <param name="baseline">What the compiler knows of the generation before.</param>
    /// <param name="before">The sources of the generation before.</param>
    /// <param name="candidate">The sources now.</param>
    /// <param name="edits">The differences.</param>
    /// <param name="formerRows">Know the rows of methods that come back.</param>
    public EmittedDelta Emit(EmitBaseline baseline, Candidate before, Candidate candidate, EditSet edits, FormerRows formerRows)
    {
        var withFunctions = edits.Edits.Where(HasFunctions).ToList();
        var arrivals = AwaitedArrivals.Among(candidate, edits.Edits);
        var isAnnounced = arrivals.Types.IsEmpty;
        var (crowds, waiting) = (Crowds(withFunctions), Crowds(arrivals.Methods));
        var (skipped, earlier, stale) = (new List<EmittedDelta>(), (EarlierSources?)null, (StaleFunctions?)null);
        // Not where types are replaced: what code as it was calls by their names is gone then, and the emitter would add the lambdas' methods of before.
        var isRefreshed = !edits.Replaced.IsEmpty;
        while (true)
        {
            var last = skipped.LastOrDefault()?.Baseline ?? baseline;
            stale = withFunctions.Count > 0 ? new StaleFunctions(last) : null;
            List<SemanticEdit> next = [.. crowds.Where(crowd => crowd.Count > 1).Select(crowd => crowd.Dequeue())];
            if (next.Count == 0) next = [.. waiting.Where(crowd => crowd.Count > 0).Select(crowd => crowd.Dequeue())];
            if (next.Count == 0 && !isRefreshed && stale is not null) (next, isRefreshed) = (stale.Among(withFunctions), true);
            if (next.Count == 0 && isAnnounced) break;
            // By themselves: whatever a changed type has in it that the emitter does not know is taken for new.
            isAnnounced |= next.Count == 0;
            var sources = new EarlierSources(before, new AnnouncedTypes(before.Compilation, next.Count == 0 ? arrivals.Types : []));
            var known = Emit(last, baseline, sources.Compilation, [.. next.Select(edit => sources.AsItWas(edit, earlier))], stale, [], formerRows);
            if (known.Delta is null) return known;
            skipped.Add(known);
            earlier = sources;
        }
        var now = earlier is null ? edits.Edits : [.. edits.Edits.Select(earlier.Since)];
        var latest = skipped.LastOrDefault()?.Baseline ?? baseline;
        using var hidden = Removes(edits) ? ForgottenVariables.Hide(latest, candidate.Compilation) : null;
        var emitted = Emit(latest, baseline, candidate.Compilation, now, stale, edits.Returned, formerRows);
        if (emitted.Baseline is { } reached) ForgottenSymbols.Remove(reached, candidate.Compilation, [.. edits.Deleted.OfType<INamedTypeSymbol>()]);
        foreach (var known in skipped) SupersededBaseline.Release(known.Baseline!);
        return emitted with { Skipped = [.. skipped.Select(known => known.Delta!)] };
    }

    private static bool Removes(EditSet edits) => edits.Deleted.Length > 0 || edits.Edits.Any(edit => edit.Kind == SemanticEditKind.Replace);

    /// <summary>
    /// Updated methods that have lambdas, by their types. Roslyn 5.12 reads the closures of a type's methods in the first image once a delta,
    /// for the first method that asks, and takes them for those of the others: their lambdas lose their closures, and those that one method loses are
    /// looked for in another. Methods that a delta has mentioned do not go that way, so all but one of a type are emitted as they were before.
    /// </summary>
    private static List<Queue<SemanticEdit>> Crowds(IEnumerable<SemanticEdit> edits) =>
        [.. edits.GroupBy<SemanticEdit, ISymbol>(edit => edit.OldSymbol!.ContainingType, SymbolEqualityComparer.Default)
            .Select(group => new Queue<SemanticEdit>(group))];

    private static bool HasFunctions(SemanticEdit edit) => edit is { Kind: SemanticEditKind.Update, OldSymbol: IMethodSymbol method }
        && MemberSyntax.BodyOf(method).Any(part => part.Node.DescendantNodes().Any(StatefulSyntax.IsFunction));

    /// <param name="baseline">What the compiler knows, deltas included that change no behaviour.</param>
    /// <param name="running">What it knew when the code was emitted that runs.</param>
    /// <param name="compilation">The sources now.</param>
    /// <param name="edits">The differences.</param>
    /// <param name="stale">Which of their functions it does not recognize; null when there are none.</param>
    /// <param name="returned">Methods that come back with them.</param>
    /// <param name="formerRows">Know the rows of those.</param>
    private static EmittedDelta Emit(EmitBaseline baseline, EmitBaseline running, Compilation compilation, ImmutableArray<SemanticEdit> edits, StaleFunctions? stale, ImmutableArray<ReturnedMethod> returned, FormerRows formerRows)
    {
        using var metadata = new MemoryStream();
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        HiddenParameters.Hide(baseline, compilation);
        using var lost = LostBodies.Hide(baseline, compilation.References, edits);
        // The answer only feeds an error meant for debuggers (CS7101), which hits generic types that use their own new members.
        var result = compilation.EmitDifference(baseline, stale is null ? edits : edits.Select(stale.Without), isAddedSymbol: _ => false, metadata, code, symbols, Options);
        lost?.Dispose();
        if (!result.Success) return new(null, null, result.Diagnostics);
        KeptAnonymousTypes.Keep(baseline, result.Baseline!);
        var delta = new Delta(Immutable(metadata), Immutable(code), Immutable(symbols));
        var rows = TakenStates.Rows(delta);
        var machines = TakenStates.Note(result.Baseline!, rows);
        StructClosures.Note(result.Baseline!, rows);
        Forwarders.Forget(result.Baseline!, delta.Metadata);
        ForgottenSymbols.Remove(result.Baseline!, compilation, [.. edits.Where(edit => edit.Kind == SemanticEditKind.Replace).Select(edit => edit.NewSymbol).OfType<INamedTypeSymbol>()]);
        var former = formerRows.Of(result.Baseline!, compilation, returned);
        var functions = NumberedFunctions.Of(baseline, result.Baseline!, rows, former);
        var closures = NumberedClosures.Of(baseline, result.Baseline!, rows, former);
        return new(delta with { StateMachines = machines, Functions = functions, Closures = closures, Kept = new PairedFunctions(withScopes: !closures.IsEmpty).Of(edits, returned), Points = NumberedPoints.Of(running, result.Baseline!, rows) }, result.Baseline, result.Diagnostics);
    }

    private static ImmutableArray<byte> Immutable(MemoryStream stream) => ImmutableCollectionsMarshal.AsImmutableArray(stream.ToArray());
}
