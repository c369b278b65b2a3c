using Molt.Applying;
using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Rehearsing;

public sealed class PatchJournalTests
{
    private const int Methods = 5;
    private const int Edits = 200;
    private const int Packed = 100;

    [Fact]
    public async Task ThereAreNoMoreBodiesInItThanMethodsThatWerePatched()
    {
        var journal = new PatchJournal();
        await using var scripts = new LiveScripts(watch: false, journal: journal);
        var versions = new int[Methods];
        await LoadAsync(scripts, "Many.cs", Source(versions));
        for (var edit = 0; edit < Edits; edit++)
        {
            versions[edit % Methods]++;
            Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Many.cs", Source(versions))))?.Kind);
        }

        Assert.Equal(Methods, journal.KeptBodies);
        Assert.Equal(Methods + 1, journal.Patches.Count); // and the first load
        Assert.Equal(scripts.Call<string>("Many.Show"), Rebuilt(journal));
    }

    [Fact]
    public async Task BodiesThatArePackedComeBackAsTheyWere()
    {
        var journal = new PatchJournal();
        await using var scripts = new LiveScripts(watch: false, journal: journal);
        var versions = new int[Packed];
        await LoadAsync(scripts, "Many.cs", Source(versions));
        for (var method = 0; method < Packed; method++) await EditAsync(method);
        Assert.Equal(scripts.Call<string>("Many.Show"), Rebuilt(journal));

        // Most of those in each pack go, and what is left is packed anew.
        for (var method = 0; method < Packed; method++)
        {
            if (method % 3 != 0) await EditAsync(method);
        }
        Assert.Equal(Packed, journal.KeptBodies);
        Assert.Equal(scripts.Call<string>("Many.Show"), Rebuilt(journal));

        async Task EditAsync(int method)
        {
            versions[method]++;
            Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Many.cs", Source(versions))))?.Kind);
        }
    }

    [Fact]
    public async Task AnInitializerThatThrowsWithNewerCodeLeavesTheDefault()
    {
        var journal = new PatchJournal();
        await using var scripts = new LiveScripts(watch: false, journal: journal);
        await LoadAsync(scripts, "Many.cs", "public static class Many { public static int Give() => 7; public static string Show() => \"none\"; }");
        await scripts.EditAsync(("Many.cs", "public static class Many { public static int Given = Give(); public static int Give() => 7; public static string Show() => $\"{Given}\"; }"));
        await scripts.EditAsync(("Many.cs", "public static class Many { public static int Given = Give(); public static int Give() => throw new(\"empty\"); public static string Show() => $\"{Given}\"; }"));

        var rebuilt = journal.BuildWorld(isCollectible: true);
        Assert.Contains("Many.Given threw System.Exception: empty", Assert.Single(rebuilt.Thrown).Message);
        Assert.Equal(("7", "0"), (scripts.Call<string>("Many.Show"), Show(rebuilt.World)));
    }

    private static async Task LoadAsync(LiveScripts scripts, string name, string source)
    {
        scripts.Save(name, source);
        await scripts.LoadAsync();
    }

    private static string Rebuilt(PatchJournal journal)
    {
        var (world, thrown) = journal.BuildWorld(isCollectible: true);
        Assert.Empty(thrown);
        return Show(world);
    }

    private static string Show(World world) => (string)world.Context.Find("Molt.Scripts")!.GetType("Many")!.GetMethod("Show")!.Invoke(null, null)!;

    // A method for each version; an edit is about those whose version changes.
    private static string Source(IReadOnlyList<int> versions) =>
        $$"""
        public static class Many
        {
            public static string Show() => string.Join(' ', {{string.Join(", ", versions.Select((_, number) => $"M{number}()"))}});
        {{string.Concat(versions.Select((version, number) => $"    static int M{number}() => {version};\n"))}}
        }
        """;
}
