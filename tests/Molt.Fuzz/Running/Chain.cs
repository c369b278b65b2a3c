using System.Collections.Immutable;
using System.Diagnostics;
using Molt.Fuzz.Editing;
using Molt.Fuzz.Generating;
using Molt.Fuzz.Programs;
using Molt.Fuzz.Rendering;

namespace Molt.Fuzz.Running;

/// <summary>One generated program that takes random edits live, one after the other, and is compared with the cold program after each.</summary>
/// <param name="folder">Where its versions are as long as it runs.</param>
internal sealed class Chain(int seed, int edits, string folder, Tally tally) : IAsyncDisposable
{
    // How often code that does not compile is written anew before another edit is chosen.
    private const int Repairs = 5;
    private const int Attempts = 30;

    private readonly Random random = new(seed);
    private readonly List<ProgramModel> past = [];
    private ProgramModel program = new();
    private byte[] liveImage = [];
    private LiveProgram? live;
    private bool isStuck;

    public LiveMode Mode { get; } = new(seed % 3 == 1, seed % 4 == 2);

    /// <summary>Everything that was saved, in order.</summary>
    public List<Version> Versions { get; } = [];

    /// <summary>What went wrong, or null.</summary>
    public async Task<Failure?> RunAsync()
    {
        if (First() is not { } first) return null;
        tally.Program();
        live = new LiveProgram(Mode, tally);
        if (await TakeAsync(first.Version, first.Image, first.Program) is { } bad) return bad;
        for (var edit = 1; edit <= edits && !isStuck; edit++)
        {
            var started = Stopwatch.GetTimestamp();
            var found = Next();
            tally.Time("generating", started);
            if (found is not { } next) continue;
            if (await TakeAsync(next.Version, next.Image, next.Program) is { } failure) return failure;
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (live is not null) await live.DisposeAsync();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private async Task<Failure?> TakeAsync(Version version, byte[] image, ProgramModel next)
    {
        Record(version);
        if (await live!.TakeAsync(version, image) is { } failure) return failure;
        if (!live.WasApplied) return await live.BackAsync(liveImage);
        if (live.IsPartial) return await RevertAsync();
        (program, liveImage) = (next, image);
        past.Add(next);
        return null;
    }

    private void Record(Version version)
    {
        Versions.Add(version);
        Recording.Append(folder, Versions, Mode);
    }

    // What went live in parts is taken back: the edits that follow are made of whole programs.
    private async Task<Failure?> RevertAsync()
    {
        var whole = new Version(SourceFiles.Of(program), "parts taken back");
        Record(whole);
        if (await live!.TakeAsync(whole, liveImage) is { } failure) return failure;
        isStuck = !live.WasApplied || live.IsPartial;
        return null;
    }

    private (Version Version, byte[] Image, ProgramModel Program)? First()
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (Compiled(new TypeMaker(random).Program()) is { } good) return (new Version(good.Files, "first"), good.Image, good.Program);
        }
        return null;
    }

    private (Version Version, byte[] Image, ProgramModel Program)? Next()
    {
        var editor = new ProgramEdits(random);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var edit = random.Next(10) == 0 ? (past[random.Next(past.Count)] with { Next = program.Next }, "undo") : editor.Apply(program);
            if (edit is not { } chosen || Compiled(chosen.Item1) is not { } good || SameFiles(good.Files)) continue;
            return random.Next(15) == 0 ? Broken(good, chosen.Item2) : (new Version(good.Files, chosen.Item2), good.Image, good.Program);
        }
        return null;
    }

    private bool SameFiles(ImmutableSortedDictionary<string, string> files) => live!.Live is { } version && version.Files.Count == files.Count && files.All(file => version.Files.GetValueOrDefault(file.Key) == file.Value);

    // A file that did not change otherwise is saved with an error.
    private (Version, byte[], ProgramModel) Broken((ImmutableSortedDictionary<string, string> Files, byte[] Image, ProgramModel Program) good, string kinds)
    {
        var same = good.Files.Where(file => live!.Live!.Files.GetValueOrDefault(file.Key) == file.Value).Select(file => file.Key).ToList();
        return same.Count == 0
            ? (new Version(good.Files, kinds), good.Image, good.Program)
            : (new Version(good.Files, kinds + ", broken file", same[random.Next(same.Count)]), good.Image, good.Program);
    }

    private (ImmutableSortedDictionary<string, string> Files, byte[] Image, ProgramModel Program)? Compiled(ProgramModel candidate)
    {
        var repair = new Repair(random);
        for (var round = 0; round <= Repairs; round++)
        {
            var files = SourceFiles.Of(candidate);
            var (image, errors) = ColdProgram.Compile(files);
            if (image is not null) return !candidate.PrintsWhatItMakes && !ColdProgram.YieldsInLock(files) && ColdProgram.CanBeAsked(image) ? (files, image, candidate) : null;
            Rejected?.Invoke(files, errors);
            if (repair.Mend(candidate, errors) is not { } mended) return null;
            candidate = mended;
        }
        return null;
    }

    /// <summary>For those who work on the generator: code that it wrote and that does not compile.</summary>
    public static Action<ImmutableSortedDictionary<string, string>, ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>>? Rejected { get; set; }
}
