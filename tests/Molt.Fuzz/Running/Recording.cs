using System.Collections.Immutable;
using System.Globalization;

namespace Molt.Fuzz.Running;

/// <summary>Versions in a folder, to be gone through again: <c>00/</c>, <c>01/</c>, ...</summary>
internal static class Recording
{
    public static void Write(string folder, IReadOnlyList<Version> versions, LiveMode mode, Failure failure)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        for (var number = 0; number < versions.Count; number++)
        {
            var step = Directory.CreateDirectory(Path.Combine(folder, number.ToString("00", CultureInfo.InvariantCulture))).FullName;
            foreach (var (name, text) in versions[number].Files) File.WriteAllText(Path.Combine(step, name), text);
        }
        File.WriteAllLines(Path.Combine(folder, "story.txt"), [$"{mode.IsCollectible}", $"{mode.IsPatchedFirst}", failure.ToString().ReplaceLineEndings(" "), .. versions.Select(one => $"{one.Broken}\t{one.Edit}")]);
    }

    public static async Task<int> ReplayAsync(string folder)
    {
        var story = File.ReadAllLines(Path.Combine(folder, "story.txt"));
        var versions = story.Skip(3).Select((line, number) => Read(Path.Combine(folder, number.ToString("00", CultureInfo.InvariantCulture)), line.Split('\t'))).ToList();
        foreach (var version in versions)
            foreach (var error in ColdProgram.Compile(version.Files).Errors) Console.WriteLine(error);
        var failure = await Replay.RunAsync(versions, new LiveMode(bool.Parse(story[0]), bool.Parse(story[1])), isLogged: true);
        Console.WriteLine(failure?.ToString() ?? "live equals cold");
        return failure is null ? 0 : 1;
    }

    private static Version Read(string folder, string[] line) => new(
        Directory.GetFiles(folder).ToImmutableSortedDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal), line[1], line[0].Length == 0 ? null : line[0]);
}
