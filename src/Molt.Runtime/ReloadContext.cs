namespace Molt;

/// <summary>
/// What a script class's method <c>static void Reloaded(ReloadContext context)</c> is told after an edit that changed the class: it is called
/// once an edit, when the edit is live, on the thread that committed it. Immutable.
/// </summary>
public sealed class ReloadContext
{
    /// <summary>The number of the generation that is live now.</summary>
    public required int Generation { get; init; }

    /// <summary>The members of all classes that have new code, as reports call them.</summary>
    public required IReadOnlyList<string> Updated { get; init; }

    /// <summary>The types and members that the edit added.</summary>
    public required IReadOnlyList<string> Added { get; init; }

    /// <summary>The types and members that it removed.</summary>
    public required IReadOnlyList<string> Removed { get; init; }
}
