using System.Collections.Immutable;

namespace Molt.Model;

/// <summary>A class that stands between a class of the host or the framework and the classes of the scripts that derive from it.</summary>
internal sealed record MovedBase(string Assembly, string Namespace, string Name);

/// <summary>
/// Which classes scripts derive from in place of those of the host and the framework, by the names that images mention those with:
/// <c>[Assembly]Namespace.Outer+Name</c>.
/// </summary>
internal sealed record MovedBases(ImmutableDictionary<(string Name, bool IsLive), MovedBase> ByName)
{
    public static readonly MovedBases None = new(ImmutableDictionary<(string, bool), MovedBase>.Empty);

    /// <param name="name">The foreign class.</param>
    /// <param name="isLive">Whether the interfaces of the class that derives from it may change.</param>
    public MovedBase? Find(string name, bool isLive) => ByName.GetValueOrDefault((name, isLive));

    public MovedBases With(string name, bool isLive, MovedBase moved) => new(ByName.SetItem((name, isLive), moved));
}
