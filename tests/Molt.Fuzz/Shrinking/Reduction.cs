using Version = Molt.Fuzz.Running.Version;

namespace Molt.Fuzz.Shrinking;

/// <summary>Takes something out of every version that has it.</summary>
/// <param name="Key">What is taken out.</param>
/// <param name="Apply">The version without it; the same object where there is none.</param>
internal sealed record Reduction(string Key, Func<Version, Version> Apply);
