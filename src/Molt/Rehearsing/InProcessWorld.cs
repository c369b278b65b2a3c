using System.Collections.Immutable;
using System.Reflection;
using Molt.Applying;
using Molt.Model;
using Molt.Testing;

namespace Molt.Rehearsing;

/// <summary>A rehearsal world in this process: in load contexts of its own, and in the hands of what its tests do.</summary>
/// <param name="world">The copy of the scripts.</param>
/// <param name="frameworks">What runs tests.</param>
internal sealed class InProcessWorld(World world, IReadOnlyList<ITestFramework> frameworks) : IRehearsalWorld
{
    private ImmutableArray<PreparedPatch> latest = [];
    private ImmutableArray<PreparedPatch> tests = [];

    public bool IsAlive => true;

    public void Take(ImmutableArray<LoadablePatch> edit)
    {
        latest = [];
        foreach (var patch in edit)
        {
            try
            {
                latest = latest.Add(Commit(world.Prepare(patch)));
            }
            catch
            {
                TryUndo();
                throw;
            }
        }
    }

    public bool TryUndo() => TryUndo(ref latest);

    public void LoadTests(ImmutableArray<LoadablePatch> tests)
    {
        world.Context.DropTests();
        this.tests = [.. tests.Select(patch => Commit(world.PrepareTests(patch)))];
    }

    public bool TryUndoTests() => TryUndo(ref tests);

    public TestRun Run(WantedTests tests, TestLimits limits) => TestRun.Start((observer, token) => RunAsync(tests, observer, token), limits);

    public void Dispose() => world.Context.Unload();

    private static PreparedPatch Commit(PreparedPatch prepared)
    {
        prepared.Initialize();
        prepared.Commit();
        return prepared;
    }

    private static bool TryUndo(ref ImmutableArray<PreparedPatch> patches)
    {
        var undone = patches.Reverse().ToList().TrueForAll(patch => patch.TryUndo());
        patches = [];
        return undone;
    }

    /// <summary>Runs tests, and tells of them.</summary>
    public async Task RunAsync(WantedTests wanted, ITestObserver observer, CancellationToken token)
    {
        foreach (var types in wanted.Types.GroupBy(type => type.Assembly))
        {
            var assembly = world.Context.Find(types.Key)!;
            var request = new TestRequest(assembly, [.. types.Select(type => Find(assembly, type))]) { Methods = wanted.Methods, Filter = wanted.Filter };
            foreach (var framework in frameworks) await framework.RunAsync(request, observer, token).ConfigureAwait(false);
        }
    }

    private static Type Find(Assembly assembly, LoadedType type) => assembly.GetType(type.Name, throwOnError: true)!;
}
