namespace Molt.Replay.Histories;

/// <summary>A file that is no script, as it did not compile at a start.</summary>
/// <param name="Id">The id of its content.</param>
/// <param name="Error">Its first error, with the place.</param>
internal sealed record LeftOutFile(string Id, string Error);
