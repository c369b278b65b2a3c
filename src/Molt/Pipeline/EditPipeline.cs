using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using Molt.Applying;
using Molt.Compiling;
using Molt.Diffing;
using Molt.Diffing.Replacing;
using Molt.Dispatching;
using Molt.Emitting;
using Molt.Linking;
using Molt.Linking.Dispatch;
using Molt.Linking.Signatures;
using Molt.Model;
using Molt.Scripts;
using Molt.Testing;
using Molt.Validating;

namespace Molt.Pipeline;

/// <summary>
/// The way of an edit through the stages, up to the point where it only has to be committed. Knows all stages; what is live is its
/// caller's to keep.
/// </summary>
internal sealed class EditPipeline
{
    private readonly Compiler compiler;
    private readonly Differ differ;
    private readonly Emitter emitter = new();
    private readonly LinkStage linking;
    private readonly bool isCollectible;
    private readonly Validator? validator;
    private bool isPractice;

    public EditPipeline(Compiler compiler, bool isCollectible, ReloadMode mode = ReloadMode.Update, Validator? validator = null)
    {
        (this.compiler, this.isCollectible, differ, this.validator) = (compiler, isCollectible, new Differ(mode), validator);
        linking = new(compiler.ReferencedAssemblies);
    }

    /// <summary>The stage that is at work, for the report of a fault of our own.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>Tries changes on top of what is live; nothing running is touched.</summary>
    /// <param name="live">What is live.</param>
    /// <param name="changes">What to change of it.</param>
    /// <param name="clock">Measures the stages.</param>
    /// <param name="checkpoint">Called where giving up costs nothing: before anything is loaded.</param>
    public CSharpAttempt Try(Generation? live, IReadOnlyCollection<FileChange> changes, EditClock clock, Action checkpoint)
    {
        Stage = "Compiling";
        var candidate = compiler.Apply(live?.Candidate ?? compiler.Empty, changes);
        if (candidate.Files.Values.Any(file => file.HasSyntaxErrors))
            return CSharpAttempt.Failed(DiagnosticMapper.Map(candidate, []));
        if (live is null) return Load(candidate, clock, checkpoint);
        return candidate.Compilation == live.Candidate.Compilation ? TestsAlone(live, candidate, clock) : Edit(live, candidate, clock, checkpoint);
    }

    /// <summary>Tries changes that nobody made, and that nobody is asked about.</summary>
    /// <inheritdoc cref="Try"/>
    public void Practise(Generation live, IReadOnlyCollection<FileChange> changes, EditClock clock, Action checkpoint) => Unasked(() => Prepare(Try(live, changes, clock, checkpoint), clock));

    /// <summary>
    /// The errors that a failed attempt is to be reported with: where a type is declared twice it is that alone, since all else
    /// may follow from it.
    /// </summary>
    public IReadOnlyList<ScriptDiagnostic> Blame(Generation? live, IReadOnlyCollection<FileChange> changes, CSharpAttempt attempt)
    {
        if (!Duplicates.AreAmong(attempt.Diagnostics)) return attempt.Diagnostics;
        var duplicates = Duplicates.Find(compiler.Apply(live?.Candidate ?? compiler.Empty, changes), changes);
        return duplicates.Count > 0 ? duplicates : attempt.Diagnostics;
    }

    /// <summary>Says what is wrong with scripts, which are compiled and forgotten.</summary>
    /// <param name="scripts">All scripts of a directory.</param>
    /// <param name="withTests">Whether tests are compiled, too.</param>
    public IReadOnlyList<ScriptDiagnostic> Check(IReadOnlyCollection<FileChange> scripts, bool withTests)
    {
        var candidate = compiler.Apply(compiler.Empty, scripts);
        var whole = withTests ? compiler.AddTests(candidate) : candidate;
        var (image, diagnostics) = Compiler.Emit(whole);
        var validated = image is not null && validator is { IsNeeded: true } ? validator.Validate(ProposedEdit.Load(candidate)) : [];
        return [.. DiagnosticMapper.Map(whole, diagnostics), .. validated];
    }

    /// <summary>Patches every method with the code that it has, which must change nothing.</summary>
    public CSharpAttempt Relink(Generation live, EditClock clock) =>
        Prepare(Patch(live, live.Candidate, new(Relinking.EditsOf(live.Candidate), DispatchPlan.None), clock), clock);

    /// <summary>Where no code changed there is no generation, and nothing to load.</summary>
    private static CSharpAttempt TestsAlone(Generation live, Candidate candidate, EditClock clock)
    {
        clock.Compiled();
        return new() { Next = live with { Candidate = candidate }, IsTestsOnly = true, IsCodeOnly = true };
    }

    private CSharpAttempt Load(Candidate candidate, EditClock clock, Action checkpoint)
    {
        var (image, diagnostics) = Compiler.Emit(candidate);
        var mapped = DiagnosticMapper.Map(candidate, diagnostics).ToImmutableArray();
        clock.Compiled();
        if (image is null) return CSharpAttempt.Failed(mapped);
        checkpoint();
        mapped = mapped.AddRange(Validate(() => ProposedEdit.Load(candidate), clock));
        if (HasErrors(mapped)) return CSharpAttempt.Failed(mapped);
        Stage = "Weaving";
        var (first, loadable) = linking.First(candidate, image);
        var next = new Generation(1, candidate, Baseline.Of(candidate, image), Definitions.Of(first.First), first, new World(isCollectible));
        return new() { Next = next, Loadable = [loadable], Diagnostics = mapped };
    }

    private CSharpAttempt Edit(Generation live, Candidate candidate, EditClock clock, Action checkpoint)
    {
        Stage = "Diffing";
        return Edit(live, candidate, differ.Diff(live.Candidate, candidate, live.Discrepancies), clock, checkpoint);
    }

    private CSharpAttempt Edit(Generation live, Candidate candidate, EditSet edits, EditClock clock, Action checkpoint)
    {
        live = WithoutReplaced(live, edits.Replacement);
        Stage = "Dispatching";
        (edits, var dispatch) = DispatchPlanner.Plan(live.Candidate, candidate, edits, live.Placements);
        (edits, dispatch) = LateInterfacePlanner.Plan(candidate, edits, dispatch, live.Placements);
        checkpoint();
        return Patch(live, candidate, new(edits, dispatch), clock, checkpoint);
    }

    private CSharpAttempt Patch(Generation live, Candidate candidate, PlannedEdits planned, EditClock clock, Action? checkpoint = null)
    {
        var edits = planned.Edits;
        Stage = "Emitting";
        // What is refused anyway is nothing that the emitter is ready for.
        var emitted = HasErrors(edits.Diagnostics) ? new(null, null, [.. CompilerErrors.InCode(candidate, edits)]) : emitter.Emit(live.Baseline, live.Candidate, candidate, edits, new(method => live.Definitions.RowOf(SymbolSignatures.Identity(method.ContainingType), SymbolSignatures.Key(method))));
        // The compiler's own errors first: what is refused as a kind of edit may only look like one in code that is half written.
        var diagnostics = DiagnosticMapper.Map(candidate, emitted.Diagnostics.Concat(CompilerErrors.Find(candidate, edits))).Concat(edits.Diagnostics).ToImmutableArray();
        clock.Compiled();
        if (emitted.Delta is null || HasErrors(diagnostics)) return CSharpAttempt.Failed(diagnostics);
        checkpoint?.Invoke();
        diagnostics = diagnostics.AddRange(Validate(() => new(live.Candidate, candidate, edits, live.Number + 1), clock));
        if (HasErrors(diagnostics)) return CSharpAttempt.Failed(diagnostics);
        try
        {
            Stage = "Linking";
            var attempt = linking.Link(live, candidate, planned, emitted);
            return attempt with { Diagnostics = diagnostics.AddRange(attempt.Diagnostics) };
        }
        catch (LinkException refusal)
        {
            return CSharpAttempt.Failed(diagnostics, candidate, refusal);
        }
    }

    /// <summary>What the host says to an edit that compiles; nothing when it has not said that it wants to be asked.</summary>
    private ImmutableArray<ScriptDiagnostic> Validate(Func<ProposedEdit> edit, EditClock clock)
    {
        if (isPractice || validator is not { IsNeeded: true }) return [];
        Stage = "Validating";
        var found = validator.Validate(edit());
        clock.Compiled();
        return found;
    }

    private static bool HasErrors(ImmutableArray<ScriptDiagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Severity == ScriptSeverity.Error);

    /// <summary>Loads an attempt, if it succeeded so far, into the world that it is for: then it only has to be committed.</summary>
    public CSharpAttempt Prepare(CSharpAttempt attempt, EditClock clock)
    {
        if (!attempt.Succeeded) return attempt;
        Stage = "Applying";
        try
        {
            PreparedPatch[] prepared = [.. attempt.Loadable.Select(attempt.Next!.World.Prepare)];
            clock.Linked();
            return attempt with { Patch = prepared.LastOrDefault() };
        }
        catch (LinkException refusal)
        {
            return attempt.FailedBy(refusal);
        }
    }

    /// <summary>Test classes in scripts that nobody would run.</summary>
    public IEnumerable<ScriptDiagnostic> HiddenTests(Generation? live, CSharpAttempt attempt) => compiler.HiddenTests(live?.Candidate, attempt.Next!.Candidate).Select(place => DiagnosticMapper.At(
        attempt.Next.Candidate, place, TestFailures.Hidden, ScriptSeverity.Error,
        "This is a test, and its class would be taken for a script, for the file does not name the test framework. Write its using in this file, too, or move the class to a file of tests."));

    /// <summary>Compiles the tests of a generation as an edit of it that nobody keeps: what they refer to is where the generation has it.</summary>
    public LinkedTests LinkTests(Generation next)
    {
        Stage = "Testing";
        var linked = new LinkedTests(next.Candidate, compiler.AddTests(next.Candidate));
        var clock = new EditClock(TimeProvider.System, 0);
        var edits = Anew(Differ.DiffTests(next.Candidate, linked.Candidate, next.Discrepancies), next.Placements);
        var attempt = Unasked(() => Edit(next, linked.Candidate, edits, clock, () => { }));
        if (!attempt.Succeeded) return linked with { Diagnostics = attempt.Diagnostics };
        var types = edits.Edits.Select(edit => edit.NewSymbol).OfType<INamedTypeSymbol>().SelectMany(DeclaredTypes.WithNested);
        return linked with
        {
            Patches = attempt.Loadable,
            Diagnostics = [.. attempt.Diagnostics, .. linked.Ineffective()],
            Types = types.ToImmutableSortedDictionary(SymbolNames.TypeKey, type => Loaded(SymbolSignatures.Identity(type), attempt.Next!.Placements), StringComparer.Ordinal),
        };
    }

    /// <summary>A test class that has the name of a script's which is gone is another class: nothing of that comes back with it.</summary>
    private static EditSet Anew(EditSet tests, Placements placements)
    {
        var known = tests.Edits.Select(edit => edit.NewSymbol).OfType<INamedTypeSymbol>().Where(type => placements.Has(SymbolSignatures.Identity(type))).ToList();
        return known.Count == 0 ? tests : tests with
        {
            Edits = [.. tests.Edits.Select(edit => edit.NewSymbol is INamedTypeSymbol type && known.Contains(type, SymbolEqualityComparer.Default) ? new SemanticEdit(SemanticEditKind.Replace, null, type) : edit)],
            Replacement = new([.. known.Select(SymbolNames.TypeKey)]),
        };
    }

    private static LoadedType Loaded(TypeIdentity type, Placements placements) => new(placements.Home(type).Image.AssemblyName, type.MetadataName);

    // Policies and handlers have a say in what may go live, and in nothing else.
    private T Unasked<T>(Func<T> stages)
    {
        isPractice = true;
        try
        {
            return stages();
        }
        finally
        {
            isPractice = false;
        }
    }

    /// <summary>What is live, by the names that it has once an edit has taken those of some types for new ones.</summary>
    private static Generation WithoutReplaced(Generation live, Replacement replacement)
    {
        if (replacement.IsEmpty) return live;
        var retirement = new Retirement(live.Placements, replacement.Keys.Select(TypeIdentity.Of).ToHashSet());
        var placements = retirement.Placements();
        return live with { Placements = placements, Definitions = retirement.Definitions(live.Definitions) };
    }

}
