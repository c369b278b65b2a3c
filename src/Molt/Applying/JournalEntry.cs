using Molt.Model;

namespace Molt.Applying;

/// <summary>A patch in a <see cref="PatchJournal"/>, and what it is still the last word on.</summary>
internal sealed class JournalEntry
{
    private readonly ImageArchive archive;
    private readonly HashSet<object> claims;
    private LoadablePatch patch; // without its bodies
    private ArchivedImage? bodies;

    /// <param name="patch">The patch.</param>
    /// <param name="archive">Keeps its bodies.</param>
    public JournalEntry(LoadablePatch patch, ImageArchive archive)
    {
        this.archive = archive;
        // No call waits in a world that is new, and nobody is there to be held up by gates.
        this.patch = patch with
        {
            Bodies = null,
            Published = [.. patch.Published.Select(body => body with { Gate = null })],
            Guarded = [.. patch.Guarded.Select(guarded => guarded with { Loses = false, Former = [] })],
        };
        if (patch.Bodies is not null) bodies = archive.Keep(patch.Bodies);
        claims =
        [
            .. patch.Published.Select(body => (object)body.Method),
            .. patch.Returned.Select(field => (object)(field.Assembly, field.Counter)),
            .. patch.Interfaces.Select(interfaces => (object)(interfaces.Assembly, interfaces.Class)),
        ];
    }

    /// <summary>What it is the last word on: methods, counters of late fields, interfaces of classes.</summary>
    public IReadOnlyCollection<object> Claims => claims;

    public bool HasBodies => bodies is not null;

    /// <summary>Whether nothing would miss it.</summary>
    public bool IsEmpty => claims.Count == 0 && !HasBodies && patch.Shape is null && patch.Bases is null;

    /// <summary>The patch, as far as it is still needed.</summary>
    public LoadablePatch Patch => patch with
    {
        Bodies = bodies?.Image,
        Published = [.. patch.Published.Where(body => claims.Contains(body.Method))],
    };

    /// <summary>Something has another last word.</summary>
    public void Release(object claim)
    {
        claims.Remove(claim);
        if (bodies is null || !patch.FirstValues.IsEmpty || claims.Any(left => left is PatchableMethod)) return;
        archive.Drop(bodies);
        bodies = null;
        patch = patch with { Published = [], Machines = [], Guarded = [] };
    }
}
