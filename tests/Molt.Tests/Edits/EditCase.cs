using System.Collections.Immutable;

namespace Molt.Tests.Edits;

/// <summary>A folder of <c>tests/Edits</c>: the saves of one story, in order. See <c>tests/Edits/README.md</c> for the format.</summary>
internal sealed record EditCase(string Name, ImmutableArray<EditStep> Steps)
{
    private const string ProbeFile = "Probe.cs";

    public static EditCase Load(string folder)
    {
        var expectations = ExpectationFile.Read(Path.Combine(folder, "expect.txt"));
        var probe = Path.Combine(folder, ProbeFile);
        var disk = File.Exists(probe) ? new Sources(Sources.None.Files.Add(ProbeFile, probe)) : Sources.None;
        var steps = ImmutableArray.CreateBuilder<EditStep>();
        foreach (var name in StepNames(folder))
        {
            disk = disk.With(Path.Combine(folder, name));
            var expected = expectations.Remove(name, out var section) ? section : Expectation.Nothing;
            steps.Add(EditStep.After(steps.LastOrDefault(), name, disk, expected));
        }
        if (expectations.Count > 0) throw new InvalidDataException($"expect.txt speaks of a step '{expectations.Keys.First()}'.");
        return new EditCase(Path.GetFileName(folder), steps.ToImmutable());
    }

    private static IEnumerable<string> StepNames(string folder)
    {
        yield return "before";
        yield return "after";
        for (var number = 2; Directory.Exists(Path.Combine(folder, $"after{number}")); number++) yield return $"after{number}";
    }
}
