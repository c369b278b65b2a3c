using System.Collections.Immutable;

namespace Molt.Linking.Signatures;

/// <summary>
/// The images that had types of the scripts which have been replaced since. An image mentions a type by its name: in one that was written before the
/// type was replaced, the name stands for the version of then.
/// </summary>
internal sealed record FormerVersions(ImmutableHashSet<(TypeIdentity Type, string Assembly)> Homes)
{
    public static readonly FormerVersions None = new([]);

    /// <summary>What a type of the scripts is called that an image says is in an assembly: by the assembly, too, if it is no longer the one of its name.</summary>
    public TypeIdentity NameOf(TypeIdentity type, string assembly) => Homes.Contains((type, assembly)) ? type.In(assembly) : type;

    public bool Contains(TypeIdentity type, string assembly) => Homes.Contains((type, assembly));

    public FormerVersions With(IEnumerable<(TypeIdentity Type, string Assembly)> homes) => new(Homes.Union(homes));
}
