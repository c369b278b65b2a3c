using System.Collections.Immutable;
using Molt.Fuzz.Running;
using Version = Molt.Fuzz.Running.Version;

namespace Molt.Fuzz.Shrinking;

/// <summary>Writes a failure as a folder that can be moved to <c>tests/Edits</c>: what is held is made by the probe's <c>Setup</c> and asked by <c>Kept</c>.</summary>
internal static class CaseFolder
{
    public static void Write(string folder, IReadOnlyList<Version> versions, Failure failure)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var before = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        var expectations = new List<string> { $"# {failure.ToString().ReplaceLineEndings(" ")}" };
        for (var number = 0; number < versions.Count; number++)
        {
            var name = number switch { 0 => "before", 1 => "after", _ => $"after{number}" };
            WriteStep(Directory.CreateDirectory(Path.Combine(folder, name)).FullName, before, versions[number].Disk);
            if (Kept(versions[0], versions[number]) is { Count: > 0 } kept) expectations.AddRange([$"[{name}]", .. kept.Select(line => $"kept: {line}")]);
            before = versions[number].Disk;
        }
        File.WriteAllLines(Path.Combine(folder, "expect.txt"), expectations);
    }

    private static void WriteStep(string folder, ImmutableSortedDictionary<string, string> before, ImmutableSortedDictionary<string, string> files)
    {
        foreach (var gone in before.Keys.Except(files.Keys)) File.WriteAllText(Path.Combine(folder, gone + ".deleted"), "");
        foreach (var (name, text) in files)
        {
            if (before.GetValueOrDefault(name) != text) File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    // What the first version's things answer: the same as new ones. Where the cold program throws there is nothing to expect.
    private static List<string> Kept(Version first, Version version)
    {
        try
        {
            return AnswersOf(first, version);
        }
        catch (FuzzException)
        {
            return [];
        }
    }

    private static List<string> AnswersOf(Version first, Version version)
    {
        if (ColdProgram.Compile(first.Files).Image is not { } made || ColdProgram.Compile(version.Files).Image is not { } image) return [];
        var labels = ColdProgram.Use(made, type => new ProbeCalls(type).Hold().Select(pair => pair.Label).ToList());
        return ColdProgram.Use(image, type =>
        {
            var probe = new ProbeCalls(type);
            var things = probe.Hold().GroupBy(pair => pair.Label).ToDictionary(group => group.Key, group => group.First().Thing);
            return labels.Select(label => $"{label}: {(things.TryGetValue(label, out var thing) ? probe.Ask(label, thing) : "gone")}").ToList();
        });
    }
}
