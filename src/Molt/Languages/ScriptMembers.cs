using System.Collections.Immutable;

namespace Molt.Languages;

/// <summary>What an edit did to the scripts of one language, by the names that reports have, as <c>game.world.greet</c>; sorted.</summary>
public sealed record ScriptMembers
{
    /// <summary>What has other code or another value.</summary>
    public ImmutableArray<string> Updated { get; init; } = [];

    /// <summary>What is new.</summary>
    public ImmutableArray<string> Added { get; init; } = [];

    /// <summary>What is not among the scripts any more.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>What became another thing of the same name.</summary>
    public ImmutableArray<string> Replaced { get; init; } = [];

    /// <summary>What is gone from the scripts and goes on to exist for those who hold it.</summary>
    public ImmutableArray<string> Leaked { get; init; } = [];

    /// <summary>What is in any of several, one after another.</summary>
    internal static ScriptMembers Join(IEnumerable<ScriptMembers> all) => all.Aggregate((one, other) => new()
    {
        Updated = [.. one.Updated, .. other.Updated],
        Added = [.. one.Added, .. other.Added],
        Removed = [.. one.Removed, .. other.Removed],
        Replaced = [.. one.Replaced, .. other.Replaced],
        Leaked = [.. one.Leaked, .. other.Leaked],
    });
}
