using System.Collections.Immutable;

namespace Molt.Model;

/// <summary>What the compiler's emitter says about an edit: metadata, IL and debug information relative to the generation before.</summary>
internal sealed record Delta(ImmutableArray<byte> Metadata, ImmutableArray<byte> Code, ImmutableArray<byte> Symbols);
