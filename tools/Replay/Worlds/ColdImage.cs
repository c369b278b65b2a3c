namespace Molt.Replay.Worlds;

/// <summary>What the compiler makes of scripts.</summary>
/// <param name="Bytes">The assembly.</param>
/// <param name="Symbols">Where in the sources its code is from.</param>
internal sealed record ColdImage(byte[] Bytes, byte[] Symbols);
