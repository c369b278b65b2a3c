using System.Collections.Immutable;

namespace Molt.Linking;

/// <summary>What every step of linking one edit needs to know. Images that copy nothing from a delta are written without one.</summary>
internal sealed record LinkContext(
    DeltaReader? Delta, DeltaSymbols? Symbols, Definitions Definitions, Placements Placements, AssemblyReferences Assemblies)
{
    /// <summary>Methods that code which runs before the commit calls in place of others; see <see cref="Planning.UpcomingCode"/>.</summary>
    public ImmutableDictionary<string, LateMethod> Upcoming { get; init; } = ImmutableDictionary<string, LateMethod>.Empty;
}
