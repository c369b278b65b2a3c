using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Applying;
using Molt.Compiling;
using Molt.Diffing;
using Molt.Emitting;
using Molt.Linking;
using Molt.Linking.Bases;
using Molt.Linking.Dispatch;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Pipeline;

/// <summary>The stage that makes images to be loaded of what the compiler has emitted, and says what becomes of everything.</summary>
internal sealed class LinkStage
{
    private readonly AssemblyReferences assemblies = new();
    private readonly Linker linker;
    private readonly BaseClassWriter baseClasses;
    private int edits;

    /// <param name="referenced">The assemblies that scripts may refer to.</param>
    public LinkStage(IEnumerable<AssemblyIdentity> referenced)
    {
        foreach (var identity in referenced) assemblies.Add(new System.Reflection.AssemblyName(identity.GetDisplayName()));
        (linker, baseClasses) = (new Linker(assemblies), new BaseClassWriter(assemblies));
    }

    /// <summary>The first image, and where it has everything.</summary>
    public (Placements Placements, LoadablePatch Loadable) First(Candidate candidate, CompiledImage image)
    {
        var first = new ScriptImage(image.Image);
        assemblies.AddAll(first.Reader);
        var placements = new Placements(first);
        var bases = baseClasses.Write(first, placements, candidate.Compilation, edit: 0);
        return (placements with { Bases = bases.Classes }, LoadablePatches.OfFirst(new(ScriptAssemblyNames.First, image.Image, image.Symbols), bases.Image, bases.Classes.Moved));
    }

    /// <summary>Links what the compiler emitted for an edit; nothing is loaded yet.</summary>
    /// <param name="live">What is live.</param>
    /// <param name="candidate">The new sources.</param>
    /// <param name="planned">What they change.</param>
    /// <param name="emitted">The compiler's delta, and those that came before it and were not linked.</param>
    /// <exception cref="LinkException">The edit cannot go live.</exception>
    public CSharpAttempt Link(Generation live, Candidate candidate, PlannedEdits planned, EmittedDelta emitted)
    {
        var edits = planned.Edits;
        var (definitions, placements) = (live.Definitions, live.Placements);
        var loadable = ImmutableArray.CreateBuilder<LoadablePatch>();
        foreach (var skipped in emitted.Skipped)
        {
            var number = NextEdit();
            var shape = WithBases(linker.LinkShape(skipped, definitions, placements, number), candidate, number);
            loadable.Add(LoadablePatches.Of(shape, placements));
            (definitions, placements) = (shape.Definitions, shape.Placements);
        }
        var edit = NextEdit();
        var patch = WithBases(linker.Link(emitted.Delta!, definitions, placements, edit, MemberEditsOf(planned)), candidate, edit);
        var lost = ReceiverRefusals.Of(candidate, edits, patch.OnCopies);
        if (!lost.IsEmpty) return CSharpAttempt.Failed(lost);
        var names = new CodeNames(edits.Sources);
        patch = patch with
        {
            Publications = [.. patch.Publications.Select(publication => publication with { Name = names.Of(publication.Source) })],
            Machines = [.. patch.Machines.Select(machine => machine with { Name = names.Of(machine.Method) })],
        };
        loadable.Add(LoadablePatches.Of(patch, placements));
        return new()
        {
            Next = live with
            {
                Number = live.Number + 1,
                Candidate = candidate,
                Baseline = emitted.Baseline!,
                Definitions = patch.Definitions,
                Placements = patch.Placements,
                Discrepancies = edits.Discrepancies ?? live.Discrepancies,
            },
            Loadable = loadable.ToImmutable(),
            Changed = [.. edits.Edits.Select(edit => (edit.NewSymbol ?? edit.OldSymbol)!), .. edits.Deleted, .. edits.Redeclared],
            IsCodeOnly = edits.IsCodeOnly,
            ChangedTypes = edits.ChangedTypes,
            Identities = edits.Identities,
            Diagnostics = Remarks(candidate, patch, names),
            Members = new()
            {
                Updated = edits.Updated,
                Added = edits.Added,
                Removed = edits.Removed,
                Replaced = edits.Replaced,
                Leaked = [.. edits.Removed.Concat(edits.Replaced).Concat(patch.Deserted.Select(names.Of)).Distinct().Order(StringComparer.Ordinal)],
            },
        };
    }

    /// <summary>What existing objects have no value for, and which calls that wait end in the code that they began in.</summary>
    private static ImmutableArray<ScriptDiagnostic> Remarks(Candidate candidate, Patch patch, CodeNames names) =>
    [
        .. patch.Valueless.Select(field => RefusalLocation.Of(candidate, field, EditRule.ArgumentMissing)),
        .. patch.Captured.Select(variable => RefusalLocation.OfVariable(candidate, variable, EditRule.NewlyCaptured)),
        .. patch.Guarded.Where(guarded => guarded.Loses).Select(guarded => patch.Machines.Single(machine => machine.Type == guarded.Type))
            .Select(machine => RefusalLocation.Of(candidate, machine.Method, EditRule.SuspensionLost, machine.Name)),
        .. patch.Succeeded.Select(function => RefusalLocation.Of(candidate, function, EditRule.FunctionLost, names.Of(function))),
        .. patch.SucceededInPart.Select(function => RefusalLocation.Of(candidate, function, EditRule.FunctionLostInPart, names.Of(function))),
    ];

    /// <summary>A number for the next edit's assemblies: one that is refused after loading uses its number up.</summary>
    private int NextEdit() => ++edits;

    private static MemberEdits MemberEditsOf(PlannedEdits planned) => new(planned.Edits.Fields, planned.Dispatch)
    {
        RenamedVariables = planned.Edits.RenamedVariables,
        RenamedParameters = planned.Edits.RenamedParameters.ToImmutableDictionary(renamed => KeyOf(renamed.Key), renamed => renamed.Value),
        Refilled = planned.Edits.Refilled.GroupBy(refilled => KeyOf(refilled.Method)).ToImmutableDictionary(method => method.Key, method => method.Select(refilled => refilled.Point).ToImmutableArray()),
        Assigned = planned.Edits.Assigned.GroupBy(assigned => KeyOf(assigned.Method)).ToImmutableDictionary(method => method.Key, method => new Lazy<ImmutableHashSet<string>>(() => [.. method.SelectMany(part => part.Names.Value)])),
        Waiting = planned.Edits.Waiting.GroupBy(waiting => KeyOf(waiting.Method)).ToImmutableDictionary(method => method.Key, method => new Lazy<ImmutableArray<RefilledPoint>>(() => [.. method.SelectMany(part => part.Points.Value)])),
        FirstConstructors = planned.Edits.FirstConstructors,
        Generics = planned.Edits.Retyped.Where(method => method.Arity > 0).ToImmutableDictionary(KeyOf, SymbolGenerics.Of),
    };

    private static string KeyOf(IMethodSymbol method) => Placements.Key(SymbolSignatures.Identity(method.ContainingType), SymbolSignatures.Key(method));

    /// <summary>Types of a shape may be the first to derive from a class of the host or the framework.</summary>
    private Patch WithBases(Patch patch, Candidate candidate, int edit)
    {
        if (patch.Shape is null) return patch;
        var bases = baseClasses.Write(patch.Placements.Shapes[patch.Shape.Assembly], patch.Placements, candidate.Compilation, edit);
        return patch with { Bases = bases.Image, Placements = patch.Placements with { Bases = bases.Classes } };
    }
}

/// <summary>What an edit changes, and where virtual calls have to be told where to go after it.</summary>
internal sealed record PlannedEdits(EditSet Edits, DispatchPlan Dispatch);
