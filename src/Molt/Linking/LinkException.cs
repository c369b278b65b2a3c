namespace Molt.Linking;

/// <summary>An edit that cannot be linked, found while linking; the pipeline turns it into a refusal.</summary>
/// <param name="id">The id of the diagnostic.</param>
/// <param name="message">What stands in the way and what to do.</param>
internal sealed class LinkException(string id, string message) : Exception(message)
{
    public string Id { get; } = id;
}
