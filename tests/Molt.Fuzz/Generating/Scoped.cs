namespace Molt.Fuzz.Generating;

/// <summary>What a block of statements is to end with: a value of a type, or nothing.</summary>
internal sealed record Scoped(string? Returns);
