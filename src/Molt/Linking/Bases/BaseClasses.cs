using System.Collections.Immutable;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Bases;

/// <summary>The classes between the host's or the framework's and the scripts', over all edits. Immutable.</summary>
internal sealed record BaseClasses
{
    public static readonly BaseClasses None = new();

    private readonly ImmutableDictionary<(TypeIdentity Foreign, bool IsLive), BaseClass> byForeign = ImmutableDictionary<(TypeIdentity, bool), BaseClass>.Empty;

    /// <summary>The images that they are in, by assembly name.</summary>
    public ImmutableDictionary<string, ScriptImage> Images { get; init; } = ImmutableDictionary<string, ScriptImage>.Empty;

    /// <summary>The same for the weaver, which puts them in the place of the foreign classes.</summary>
    public MovedBases Moved { get; private init; } = MovedBases.None;

    /// <summary>The class between a foreign class and the scripts; null when no class of the scripts derives from it directly.</summary>
    public BaseClass? Of(TypeIdentity foreign, bool isLive = false) => byForeign.GetValueOrDefault((foreign, isLive));

    /// <summary>Adds a class, under each name that images may mention the foreign one with: types move between assemblies.</summary>
    public BaseClasses With(TypeIdentity mention, BaseClass added) => new(this, byForeign.SetItem((mention, added.IsLive), added).SetItem((added.Foreign, added.IsLive), added))
    {
        Moved = Moved.With(mention.ToString(), added.IsLive, added.Name).With(added.Foreign.ToString(), added.IsLive, added.Name),
    };

    private BaseClasses()
    {
    }

    private BaseClasses(BaseClasses before, ImmutableDictionary<(TypeIdentity Foreign, bool IsLive), BaseClass> byForeign) : this(before) => this.byForeign = byForeign;
}
