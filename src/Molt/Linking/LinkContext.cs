using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Molt.Linking.Shortcutting;

namespace Molt.Linking;

/// <summary>What every step of linking one edit needs to know. Images that copy nothing from a delta are written without one.</summary>
internal sealed record LinkContext(
    DeltaReader? Delta, DeltaSymbols? Symbols, Definitions Definitions, Placements Placements, AssemblyReferences Assemblies)
{
    public static readonly IReadOnlyDictionary<string, Shortcut> NoShortcuts = ReadOnlyDictionary<string, Shortcut>.Empty;

    /// <summary>The ways past the slots of methods whose new bodies are in the same image, by the methods' placement keys.</summary>
    public IReadOnlyDictionary<string, Shortcut> Shortcuts { get; init; } = NoShortcuts;

    /// <summary>Methods that code which runs before the commit calls in place of others; see <see cref="Planning.UpcomingCode"/>.</summary>
    public ImmutableDictionary<string, LateMethod> Upcoming { get; init; } = ImmutableDictionary<string, LateMethod>.Empty;

    /// <summary>What such code calls in front of each access to a static field that the edit initializes: what initializes the field's class.</summary>
    public IReadOnlyDictionary<string, Signatures.MethodReference> Initializing { get; init; } = ReadOnlyDictionary<string, Signatures.MethodReference>.Empty;
}
