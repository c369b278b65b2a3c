using System.Collections.Immutable;

namespace Molt.Tests.Edits;

/// <summary>What a reloader says of itself around a step.</summary>
internal sealed record StepOutcome(int GenerationBefore, int GenerationAfter, ImmutableArray<string> HeldFiles);
