using Molt.Fuzz.Generating;
using Molt.Fuzz.Rendering;
using Molt.Fuzz.Running;
using Molt.Fuzz.Shrinking;
using Version = Molt.Fuzz.Running.Version;

namespace Molt.Fuzz.Tests;

public sealed class ShrinkerTests
{
    private const string Plant = "Trace.Say(4711);";

    [Fact]
    public async Task APlantedFaultShrinksToWhatItNeeds()
    {
        var planted = Planted();
        var wanted = new Failure("planted", 4, "");
        var shrunk = await new Shrinker(new LiveMode(false, false), wanted) { Run = FindPlantAsync }.ShrinkAsync(planted);

        Assert.Equal("planted", shrunk.Failure.Kind);
        Assert.Equal(2, shrunk.Versions.Count);
        var own = shrunk.Versions[1].Files.Where(file => file.Key.StartsWith("File", StringComparison.Ordinal)).ToList();
        Assert.Contains(own, file => file.Value.Contains(Plant, StringComparison.Ordinal));
        Assert.True(own.Sum(file => file.Value.Length) < planted[4].Files.Where(file => file.Key.StartsWith("File", StringComparison.Ordinal)).Sum(file => file.Value.Length) / 4);
    }

    [Fact]
    public async Task AShrunkFaultIsWrittenAsACase()
    {
        var folder = Directory.CreateTempSubdirectory("molt-shrink-").FullName;
        try
        {
            var shrunk = await new Shrinker(new LiveMode(false, false), new Failure("planted", 4, "")) { Run = FindPlantAsync }.ShrinkAsync(Planted());
            CaseFolder.Write(Path.Combine(folder, "case"), shrunk.Versions, shrunk.Failure);
            Assert.True(File.Exists(Path.Combine(folder, "case", "before", "Probe.cs")));
            Assert.Contains(Directory.GetFiles(Path.Combine(folder, "case", "after")), file => File.ReadAllText(file).Contains(Plant, StringComparison.Ordinal));
            Assert.True(File.Exists(Path.Combine(folder, "case", "expect.txt")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The fault needs a version without the statement, and a later one with it, and code that compiles.
    private static Task<Failure?> FindPlantAsync(IReadOnlyList<Version> versions)
    {
        var step = -1;
        for (var index = 0; index < versions.Count; index++)
        {
            if (ColdProgram.Compile(versions[index].Files).Image is null) return Task.FromResult<Failure?>(null);
            if (index > 0 && step < 0 && Has(versions[index]) && !Has(versions[index - 1])) step = index;
        }
        return Task.FromResult(step < 0 ? null : new Failure("planted", step, ""));
    }

    private static bool Has(Version version) => version.Files.Any(file => file.Value.Contains(Plant, StringComparison.Ordinal));

    private static List<Version> Planted()
    {
        for (var seed = 1; ; seed++)
        {
            var files = SourceFiles.Of(new TypeMaker(new Random(seed)).Program());
            if (ColdProgram.Compile(files).Image is null || files.FirstOrDefault(file => file.Value.Contains("Trace.Burn();", StringComparison.Ordinal) && file.Key.StartsWith("File", StringComparison.Ordinal)).Key is not { } name) continue;
            var at = files[name].IndexOf("Trace.Burn();", StringComparison.Ordinal);
            var faulty = files.SetItem(name, files[name].Insert(at, Plant));
            return [new(files, "first"), new(files, "nothing"), new(files, "nothing"), new(files, "nothing"), new(faulty, "plant")];
        }
    }
}
