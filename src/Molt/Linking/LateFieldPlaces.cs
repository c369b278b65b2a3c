using System.Collections.Immutable;
using Molt.Linking.Signatures;

namespace Molt.Linking;

/// <summary>
/// The places in objects that late fields of edits have which did not go live although code of theirs ran: objects may have what it put there, and nothing asks of what type that is. So later
/// edits give their fields other places. Used by the thread that edits belong to.
/// </summary>
internal sealed class LateFieldPlaces
{
    private ImmutableDictionary<TypeIdentity, int> counts = ImmutableDictionary<TypeIdentity, int>.Empty;

    /// <summary>Takes those of an edit whose code runs.</summary>
    public void Take(Placements tried) => counts = Larger(counts, tried.LateFieldCounts);

    /// <summary>Where everything is, without room for others in the places that are taken.</summary>
    public Placements Without(Placements live)
    {
        var larger = Larger(live.LateFieldCounts, counts);
        return larger == live.LateFieldCounts ? live : live with { LateFieldCounts = larger };
    }

    private static ImmutableDictionary<TypeIdentity, int> Larger(ImmutableDictionary<TypeIdentity, int> one, ImmutableDictionary<TypeIdentity, int> other) =>
        one.SetItems(other.Where(count => count.Value > one.GetValueOrDefault(count.Key)));
}
