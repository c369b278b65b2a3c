using System.Collections.Immutable;
using System.Globalization;

namespace Molt.Fuzz.Running;

/// <summary>Versions in a folder, to be gone through again: <c>00/</c>, <c>01/</c>, ...</summary>
internal static class Recording
{
    public static void Write(string folder, IReadOnlyList<Version> versions, LiveMode mode, Failure failure)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        for (var number = 0; number < versions.Count; number++) WriteFiles(folder, versions[number], number);
        WriteStory(folder, versions, mode, failure.ToString());
    }

    /// <summary>Adds the last version to a folder: a program that ends the process leaves what there was.</summary>
    public static void Append(string folder, IReadOnlyList<Version> versions, LiveMode mode)
    {
        WriteFiles(folder, versions[^1], versions.Count - 1);
        WriteStory(folder, versions, mode, "the process ended");
    }

    private static void WriteFiles(string folder, Version version, int number)
    {
        var step = Directory.CreateDirectory(Path.Combine(folder, number.ToString("00", CultureInfo.InvariantCulture))).FullName;
        foreach (var (name, text) in version.Files) File.WriteAllText(Path.Combine(step, name), text);
    }

    private static void WriteStory(string folder, IReadOnlyList<Version> versions, LiveMode mode, string end) =>
        File.WriteAllLines(Path.Combine(folder, "story.txt"), [$"{mode.IsCollectible}", $"{mode.IsPatchedFirst}", end.ReplaceLineEndings(" "), .. versions.Select(one => $"{one.Broken}\t{one.Edit}")]);

    public static (IReadOnlyList<Version> Versions, LiveMode Mode) Read(string folder)
    {
        var story = File.ReadAllLines(Path.Combine(folder, "story.txt"));
        var versions = story.Skip(3).Select((line, number) => Read(Path.Combine(folder, number.ToString("00", CultureInfo.InvariantCulture)), line.Split('\t'))).ToList();
        return (versions, new LiveMode(bool.Parse(story[0]), bool.Parse(story[1])));
    }

    public static async Task<int> ReplayAsync(string folder)
    {
        var (versions, mode) = Read(folder);
        foreach (var version in versions)
            foreach (var error in ColdProgram.Compile(version.Files).Errors) Console.WriteLine(error);
        var failure = await Replay.RunAsync(versions, mode, isLogged: true);
        Console.WriteLine(failure?.ToString() ?? "live equals cold");
        return failure is null ? 0 : 1;
    }

    private static Version Read(string folder, string[] line) => new(
        Directory.GetFiles(folder).ToImmutableSortedDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal), line[1], line[0].Length == 0 ? null : line[0]);
}
