namespace Molt.Linking;

/// <summary>An edit that cannot be linked, found while linking; the pipeline turns it into a refusal.</summary>
/// <param name="id">The id of the diagnostic.</param>
/// <param name="message">What stands in the way and what to do.</param>
/// <param name="thrown">What the scripts' own code threw, where that is the reason.</param>
internal sealed class LinkException(string id, string message, Exception? thrown = null) : Exception(message, thrown)
{
    public string Id { get; } = id;

    /// <summary>The metadata name of the type that it is about, for the place in source.</summary>
    public string? Type { get; init; }

    /// <summary>The name of the member.</summary>
    public string? Member { get; init; }
}
