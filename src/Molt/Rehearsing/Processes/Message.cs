namespace Molt.Rehearsing.Processes;

/// <summary>What the processes say to each other. Those from <see cref="Ready"/> on are answers.</summary>
internal enum Message : byte
{
    /// <summary>How to run tests, and what is live.</summary>
    Begin,
    Take,
    TryUndo,
    LoadTests,
    TryUndoTests,
    Run,
    Cancel,

    /// <summary>The process serves.</summary>
    Ready,
    Done,

    /// <summary>Done, or not.</summary>
    Undone,

    /// <summary>An edit cannot be taken in, for a reason of its author's.</summary>
    Refused,

    /// <summary>Something threw.</summary>
    Fault,

    Found,
    Started,
    Finished,
    Failed,

    /// <summary>No test runs any more.</summary>
    Ended,
}
