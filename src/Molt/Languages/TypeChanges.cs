using System.Collections.Immutable;
using System.Reflection;

namespace Molt.Languages;

/// <summary>How the public members that the sources of a type declare differ from those that reflection shows. Bases are types of their own.</summary>
/// <param name="Added">Those that reflection does not show, or, of constants, with another value. Overrides are not among them: they are what their base's member calls.</param>
/// <param name="Removed">Those that reflection shows and the sources do not have any more, or not publicly: they work for who holds them.</param>
public sealed record TypeChanges(ImmutableArray<LateMember> Added, ImmutableArray<MemberInfo> Removed)
{
    /// <summary>No difference.</summary>
    public static TypeChanges None { get; } = new([], []);
}
