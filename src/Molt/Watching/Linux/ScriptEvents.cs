using Molt.Scripts;

namespace Molt.Watching.Linux;

/// <summary>
/// What events mean for one script: whether it can be read now, or is in the middle of a save. A closed or moved-in file is
/// complete. A vanished one may be about to be replaced. A created one is going to be written, unless it is a link.
/// </summary>
internal sealed class ScriptEvents
{
    private static readonly TimeSpan ReplacementTime = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan FirstWriteTime = TimeSpan.FromMilliseconds(20);

    // A writer that keeps its file open is believed to be done after this long, as is truncate(2), which closes nothing.
    private static readonly TimeSpan LongestWritePause = TimeSpan.FromSeconds(3);

    private readonly SettleQueue unsettled = new();
    private (uint Cookie, string Path) movedFrom;
    private Dictionary<string, long> noticed = new(StringComparer.Ordinal);

    public LinkedFiles Links { get; } = new();

    /// <summary>The timestamp of what is handled.</summary>
    public long Now { get; set; }

    /// <summary>Whether some file is in the middle of being saved.</summary>
    public bool IsUnsettled => unsettled.IsAboutToSettle;

    public int MillisecondsUntilDue(int atMost) => unsettled.MillisecondsUntilDue(atMost);

    public Dictionary<string, long> TakeNoticed()
    {
        var taken = noticed;
        noticed = new Dictionary<string, long>(StringComparer.Ordinal);
        return taken;
    }

    /// <summary>An event of an entry that is named like a script.</summary>
    public void Handle(InotifyEvent happened, string path)
    {
        if (happened.Has(EventMask.Vanished)) Vanished(happened, path);
        else if (happened.Has(EventMask.CloseWrite | EventMask.MovedTo | EventMask.IsFolder)) Appeared(happened, path);
        else if (happened.Has(EventMask.Modify)) unsettled.Add(path, LongestWritePause, Now);
        else if (happened.Has(EventMask.Create)) Created(happened, path);
        else if (!unsettled.Contains(path)) unsettled.Add(path, FirstWriteTime, Now); // its mode changed: it may be readable now
    }

    /// <summary>A file or folder is gone, perhaps for a moment only.</summary>
    public void Vanished(InotifyEvent happened, string path)
    {
        Links.Remove(path);
        unsettled.Add(path, ReplacementTime, Now);
        if (happened.Has(EventMask.MovedFrom)) movedFrom = (happened.Cookie, path);
    }

    /// <summary>
    /// A complete file or folder is there. When it had another name of ours before, that one is gone for good; a rename to a
    /// backup's name never comes here, so its old name waits for the new file.
    /// </summary>
    public void Appeared(InotifyEvent happened, string path)
    {
        if (happened.Cookie != 0 && happened.Cookie == movedFrom.Cookie) Notice(movedFrom.Path);
        if (FileStamp.OfEntry(path).Kind == FileKind.Link) Links.Add(path);
        Notice(path);
    }

    /// <summary>Looks at what is due: notices what can be read or is really gone.</summary>
    public void LookAgain()
    {
        foreach (var (path, first) in unsettled.TakeDue())
        {
            var stamp = FileStamp.OfEntry(path);
            var isBeingWritten = stamp is { Kind: FileKind.File, Length: 0, Links: 1 };
            if (!isBeingWritten) noticed.TryAdd(path, first);
        }
        foreach (var path in Links.TakeChanged()) unsettled.Add(path, FirstWriteTime, Now);
    }

    // An ordinary new file tells when it is written and closed. A link does not; a hard link whose other name is gone already
    // looks like an ordinary file, but nobody writes to it.
    private void Created(InotifyEvent happened, string path)
    {
        var entry = FileStamp.OfEntry(path);
        if (entry.Kind == FileKind.Link || entry.Links > 1) Appeared(happened, path);
        else unsettled.Add(path, FirstWriteTime, Now);
    }

    private void Notice(string path) => noticed.TryAdd(path, unsettled.Remove(path, out var first) ? first : Now);
}
