using Molt.Model;

namespace Molt.Applying;

/// <summary>
/// Keeps what has to be taken in to build, at any time, a world that runs the code of the live one. What later patches took the place of is let go: images of bodies all of which
/// are superseded, counters and interfaces that were set again. Types stay, as they do in the live world, which holds the same bytes. Thread-safe.
/// </summary>
internal sealed class PatchJournal
{
    private readonly Lock gate = new(); // guards all fields
    private readonly LinkedList<JournalEntry> entries = [];
    private readonly Dictionary<object, LinkedListNode<JournalEntry>> owners = [];
    private readonly ImageArchive archive = new();

    /// <summary>What a world has to take in, in this order.</summary>
    public IReadOnlyList<LoadablePatch> Patches
    {
        get { lock (gate) return [.. entries.Select(entry => entry.Patch)]; }
    }

    /// <summary>How many images of bodies are kept.</summary>
    public int KeptBodies
    {
        get { lock (gate) return entries.Count(entry => entry.HasBodies); }
    }

    /// <summary>Notes a patch that went live.</summary>
    public void Add(LoadablePatch patch)
    {
        lock (gate)
        {
            var node = entries.AddLast(new JournalEntry(patch, archive));
            foreach (var claim in node.Value.Claims.ToList()) Take(claim, node);
            if (node.Value.IsEmpty) entries.Remove(node);
        }
    }

    /// <summary>A world that answers as the live one does, its statics aside.</summary>
    /// <param name="isCollectible">Whether it can be unloaded.</param>
    public ReplayedWorld BuildWorld(bool isCollectible) => ReplayedWorld.Of(Patches, isCollectible);

    private void Take(object claim, LinkedListNode<JournalEntry> node)
    {
        if (owners.TryGetValue(claim, out var former))
        {
            former.Value.Release(claim);
            if (former.Value.IsEmpty) entries.Remove(former);
        }
        owners[claim] = node;
    }
}
