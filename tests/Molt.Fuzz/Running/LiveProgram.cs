using System.Collections.Immutable;
using System.Diagnostics;

namespace Molt.Fuzz.Running;

/// <summary>A program that takes every version live, and is compared with the cold one after each.</summary>
internal sealed class LiveProgram(LiveMode mode, Tally tally, bool isLogged = false) : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("molt-fuzz-");
    private readonly CodeReloader reloader = new(new ReloaderOptions
    {
        Watch = false,
        QuietTime = TimeSpan.Zero,
        Collectible = mode.IsCollectible,
        LoggerFactory = isLogged ? null : Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance,
    });

    private readonly HeldCode held = new();
    private ImmutableSortedDictionary<string, string> disk = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
    private int step;

    /// <summary>What is live now: the last version that was not refused.</summary>
    public Version? Live { get; private set; }

    /// <summary>Whether the last version was taken in only in parts.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>How many were.</summary>
    public int Partial { get; private set; }

    /// <summary>Whether the last version was taken in.</summary>
    public bool WasApplied { get; private set; }

    /// <summary>What is wrong after the version was saved, or null. Its image is that of the version; of a broken one, that of what is to be live.</summary>
    public async Task<Failure?> TakeAsync(Version version, byte[] image)
    {
        try
        {
            return await CaughtAsync("", () => Live is null ? LoadAsync(version, image) : EditAsync(version, image));
        }
        finally
        {
            step++;
        }
    }

    /// <summary>After a version that was refused: saves what is live, and compares with it.</summary>
    public Task<Failure?> BackAsync(byte[] image) => CaughtAsync(" after a refusal", async () =>
    {
        // A file that is held back is not live as it is on the disk: saved alone, it is refused.
        Live = Live! with { Broken = null };
        Save(Live);
        var report = await reloader.ReloadAllAsync();
        if (report is { Kind: EditKind.Refused }) return new Failure("refuses what is live", step, string.Join("; ", report.Diagnostics.Take(3)));
        return Compare(Live, image);
    });

    /// <summary>Takes what is thrown for a failure: by the program, or, which is another kind, by the reloader.</summary>
    private async Task<Failure?> CaughtAsync(string when, Func<Task<Failure?>> action)
    {
        try
        {
            return await action();
        }
        catch (FuzzException exception)
        {
            return new Failure($"throws{when}", step, exception.Message);
        }
        catch (Exception exception)
        {
            return new Failure($"the reloader throws{when}", step, exception.ToString());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await reloader.DisposeAsync();
        directory.Delete(recursive: true);
    }

    private ProbeCalls Probe => new(reloader.FindType("Probe") ?? throw new FuzzException("Probe is gone."));

    private async Task<Failure?> LoadAsync(Version version, byte[] image)
    {
        Save(version);
        EditReport? refused = null;
        reloader.Refused += (_, report) => refused ??= report;
        await reloader.AddDirectoryAsync("", directory.FullName);
        if (reloader.Generation != 1) return new Failure("does not load", step, string.Join("; ", refused?.Diagnostics.Take(5) ?? []));
        if (mode.IsPatchedFirst) await reloader.RelinkAllAsync();
        Live = version;
        WasApplied = true;
        return Compare(version, image);
    }

    private async Task<Failure?> EditAsync(Version version, byte[] image)
    {
        var before = reloader.Generation;
        Save(version);
        var started = Stopwatch.GetTimestamp();
        var report = await reloader.ReloadAllAsync();
        tally.Time("editing", started);
        WasApplied = report is not { Kind: EditKind.Refused };
        if (!WasApplied && Unexpected(version, report!) is { } failure) return failure;
        tally.Count(version.Edit, report, reloader.Generation != before);
        if (isLogged && report is not null) Console.WriteLine($"  leaked: {string.Join(", ", report.Leaked)}");
        if (!WasApplied) return null;
        held.Follow(report);
        var mixture = Mixture(version);
        IsPartial = !ReferenceEquals(mixture, version);
        if (IsPartial) (Partial, image) = (Partial + 1, ColdProgram.Compile(mixture.Files).Image ?? throw new FuzzException("What is live in parts does not compile."));
        Live = mixture;
        return IsPartial && !IsReset(mixture, image) ? null : Compare(mixture, image, mixture.Files[Rendering.SourceFiles.Probe] != version.Files[Rendering.SourceFiles.Probe]);
    }

    // A probe that is newer than a file which is held back may not know of static fields that are still there, and leave them as they are.
    private static bool IsReset(Version mixture, byte[] image) => ColdProgram.Use(image, type => type.Assembly.GetTypes()
        .SelectMany(one => one.GetMethods()).Select(method => method.Name).Where(name => name.StartsWith("Reset", StringComparison.Ordinal))
        .All(name => mixture.Files[Rendering.SourceFiles.Probe].Contains($".{name}();", StringComparison.Ordinal)));

    // Files that cannot go live are held back at what they were, and the others go live, when that compiles.
    private Version Mixture(Version version)
    {
        var files = version.Files.ToBuilder();
        foreach (var name in reloader.HeldFiles.Select(path => Path.GetFileName(path)).Where(name => name != version.Broken))
        {
            if (Live!.Files.TryGetValue(name, out var text)) files[name] = text;
            else files.Remove(name);
        }
        var mixture = files.ToImmutable();
        return mixture.SequenceEqual(version.Files) ? version : version with { Files = mixture };
    }

    private Failure? Unexpected(Version version, EditReport report)
    {
        var errors = report.Diagnostics.Where(one => one.Severity == ScriptSeverity.Error).ToList();
        // Where an edit is refused as a whole, parts of it are tried: their errors are the compiler's, and come with the reason.
        var isExplained = version.Broken is not null || errors.Any(one => one.Id.StartsWith("MOLT", StringComparison.Ordinal));
        var bad = errors.Where(one => one.Id == "MOLT0001" || !isExplained).ToList();
        return bad.Count == 0 ? null : new Failure($"refused {bad[0].Id}{Stage(bad[0].Message)}", step, string.Join("; ", bad.Take(3)));
    }

    // "Linking failed: ..." and the like: other stages have other faults.
    private static string Stage(string message) => message.Split(' ')[0] is { Length: > 3 } word && word.EndsWith("ing", StringComparison.Ordinal) ? " " + word : "";

    /// <summary>Compares everything that a refused or a good edit leaves running with a cold program.</summary>
    public Failure? Compare(Version version, byte[] image, bool isProbeHeld = false)
    {
        var started = Stopwatch.GetTimestamp();
        var failure = ColdProgram.Use(image, type =>
        {
            var (cold, live) = (new ProbeCalls(type), Probe);
            // Statics first, before anything assigns them.
            var news = held.NewStatics(step, live, cold);
            var fresh = cold.Hold().GroupBy(pair => pair.Label).ToDictionary(group => group.Key, group => group.First().Thing);
            return news ?? held.News(step, live, cold, fresh) ?? Different("answers", cold.Answers(), live.Answers()) ?? held.Ask(step, live, cold, fresh, isProbeHeld) ?? Held(live);
        });
        tally.Time("comparing", started);
        return failure;
    }

    private Failure? Held(ProbeCalls live)
    {
        held.Add(live.Hold());
        return null;
    }

    private Failure? Different(string kind, string[] cold, string[] live)
    {
        if (cold.SequenceEqual(live)) return null;
        var index = Enumerable.Range(0, Math.Min(cold.Length, live.Length)).FirstOrDefault(at => cold[at] != live[at], -1);
        return new Failure(index < 0 ? kind : $"{kind} {cold[index].Split(':')[0]}", step, index < 0 ? $"{cold.Length} cold, {live.Length} live answers" : $"\n  cold: {cold[index]}\n  live: {live[index]}");
    }

    private void Save(Version version)
    {
        foreach (var gone in disk.Keys.Except(version.Disk.Keys)) File.Delete(Path.Combine(directory.FullName, gone));
        foreach (var (name, text) in version.Disk)
        {
            if (disk.GetValueOrDefault(name) != text) File.WriteAllText(Path.Combine(directory.FullName, name), text);
        }
        disk = version.Disk;
    }
}
