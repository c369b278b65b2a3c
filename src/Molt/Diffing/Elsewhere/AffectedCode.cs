namespace Molt.Diffing.Elsewhere;

/// <summary>
/// All of what is affected at once. A namespace that is imported has hundreds of names, and thousands of methods do not say any of them: what does
/// not depend on types is looked up as a set.
/// </summary>
internal sealed class AffectedCode
{
    public AffectedCode(IEnumerable<Affected> all)
    {
        var lookup = all.Distinct().ToLookup(one => one is { Type: null, Name: not null });
        Names = lookup[true].Select(one => one.Name!).ToHashSet();
        Typed = [.. lookup[false]];
    }

    /// <summary>What code says or implies, whatever it has to do with.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>All else.</summary>
    public IReadOnlyList<Affected> Typed { get; }
}
