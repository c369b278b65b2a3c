namespace Molt;

/// <summary>
/// A type or member that the sources no longer contain. Objects and delegates that are made of it go on working, new code does not find it,
/// and it is taken up again when a script contributes it anew, whichever file that is. Immutable and thread-safe.
/// </summary>
/// <param name="Name">As reports write it: <c>Game.Orc</c>, <c>Game.Orc.Attack(int)</c>.</param>
/// <param name="IsType">Whether it is a type; all members that it had are leaked with it.</param>
/// <param name="File">The full path of the file that it was in; the first of them for a type in several files.</param>
/// <param name="Version">The last version of that file that contained it.</param>
/// <param name="Generation">The generation that is without it for the first time.</param>
public sealed record Leak(string Name, bool IsType, string File, int Version, int Generation);
