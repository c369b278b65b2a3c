using System.Collections.Immutable;

namespace Molt.Model;

/// <summary>An image and its debug information.</summary>
internal sealed record WrittenImage(string Assembly, ImmutableArray<byte> Image, ImmutableArray<byte> Symbols);
