using System.Collections.Immutable;
using Molt.Model;

namespace Molt.Applying;

/// <summary>A world that was built from patches which are live elsewhere.</summary>
/// <param name="World">The world.</param>
/// <param name="Thrown">What initializers of static fields threw that ran there with newer code than they had at their time: their fields have the default.</param>
internal sealed record ReplayedWorld(World World, ImmutableArray<Exception> Thrown)
{
    /// <summary>Takes in patches, the first load first, in the order in which they went live.</summary>
    public static ReplayedWorld Of(IEnumerable<LoadablePatch> patches, bool isCollectible)
    {
        var world = new World(isCollectible, isRehearsal: true);
        var initialized = new List<PreparedPatch>();
        foreach (var patch in patches)
        {
            var prepared = world.Prepare(patch);
            prepared.Commit();
            if (!prepared.Initializers.IsEmpty) initialized.Add(prepared);
        }
        return new(world, [.. initialized.SelectMany(prepared => prepared.InitializeLate())]);
    }
}
