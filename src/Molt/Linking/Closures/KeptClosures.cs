using System.Collections.Immutable;
using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Closures;

/// <summary>
/// Finds the closures that are the ones that a method had although the compiler has made new classes of them: it does not know them again where the scopes of two begin in one place, or, at the first edit, where one is linked to another that is not the next around it; and none of a method that was gone. Calls that wait and delegates
/// that are held have objects of the classes that were, so what the delta says of the new ones is said of those.
/// </summary>
/// <param name="Names">What such classes are to the runtime, by what the compiler calls them; all without the numbers of their type parameters.</param>
internal sealed record KeptClosures(ImmutableDictionary<TypeIdentity, string> Names)
{
    private static readonly IEqualityComparer<ClosureIdentity> Named = EqualityComparer<ClosureIdentity>.Create((one, other) => one?.Name == other?.Name, closure => closure.Name.GetHashCode(StringComparison.Ordinal));

    /// <summary>None.</summary>
    public static KeptClosures None { get; } = new(ImmutableDictionary<TypeIdentity, string>.Empty);

    /// <summary>Those that there are once a delta is in use.</summary>
    /// <param name="delta">The delta.</param>
    /// <param name="before">What the compiler's tokens stood for before.</param>
    public KeptClosures After(DeltaReader delta, Definitions before)
    {
        var names = Names;
        foreach (var closures in delta.Closures.Where(closures => !closures.Before.IsEmpty))
        {
            var method = before.Method(closures.Method);
            var type = method.Parent.Definition!;
            if (delta.KeptIn(method) is not { } kept) continue;
            foreach (var (old, now) in Pairs(closures, [.. kept.Scopes], kept.AreReturned))
            {
                var earlier = TypeOf(type, old);
                names = names.SetItem(TypeOf(type, now), names.GetValueOrDefault(earlier, old.Name)).Remove(earlier);
            }
        }
        return new(names);
    }

    /// <summary>Whether a class is one that the compiler has made anew.</summary>
    public bool Has(TypeIdentity type) => type.DeclaringType is { } around && Names.Any(kept => kept.Key.DeclaringType == around && kept.Value == type.Name.Split('`')[0]);

    /// <summary>The class that one which a delta defines is to the runtime.</summary>
    public TypeIdentity this[TypeIdentity type]
    {
        get
        {
            var parts = type.Name.Split('`');
            return Names.TryGetValue(type with { Name = parts[0] }, out var name) ? type with { Name = parts.Length > 1 ? $"{name}`{parts[1].Split('#')[0]}{Generation(name)}" : name } : type;
        }
    }

    /// <summary>What the compiler calls a class.</summary>
    public string NameOf(TypeIdentity type) => type.DeclaringType is { } around && Names.FirstOrDefault(kept => kept.Key.DeclaringType == around && kept.Value == type.Name.Split('`')[0]).Key is { } known ? known.Name : type.Name;

    // Of a closure with type parameters the compiler writes the generation behind their number, too.
    private static string Generation(string name) => name[name.LastIndexOf('_')..] is var own && own.IndexOf('#', StringComparison.Ordinal) is >= 0 and var start ? own[start..] : "";

    // Those of one place are told apart by their order, from the outermost on.
    private static IEnumerable<(ClosureIdentity Before, ClosureIdentity After)> Pairs(MethodClosures closures, HashSet<(int, int)> scopes, bool areReturned)
    {
        var (before, after) = (closures.Before.Except(closures.After, Named).ToList(), closures.After.Except(closures.Before, Named));
        var pairs = after.GroupBy(closure => closure.Offset).SelectMany(place => before.Where(old => scopes.Contains((old.Offset, place.Key))).Zip(place)).Where(pair => pair.First.Struct == pair.Second.Struct);
        return closures.AreDisplaced ? pairs : closures.AreRelinked || areReturned ? Linked(closures, pairs, areReturned) : [];
    }

    /// <summary>Those that are linked as they were to the compiler's knowledge of scopes: to the same closure, or, where the metadata says so, to one around that; or to none, where those are asked for.</summary>
    private static List<(ClosureIdentity Before, ClosureIdentity After)> Linked(MethodClosures closures, IEnumerable<(ClosureIdentity Before, ClosureIdentity After)> pairs, bool withUnlinked)
    {
        var found = new List<(ClosureIdentity Before, ClosureIdentity After)>();
        foreach (var pair in pairs)
        {
            if (pair.Before.Parent is { } parent ? Around(pair.After).Any(name => (found.FirstOrDefault(known => known.After.Name == name).Before?.Name ?? name) == parent) : withUnlinked && pair.After.Parent is null) found.Add(pair);
        }
        return found;

        IEnumerable<string> Around(ClosureIdentity closure)
        {
            for (var next = closure; next?.Parent is { } name; next = closures.After.FirstOrDefault(other => other.Name == name)) yield return name;
        }
    }

    private static TypeIdentity TypeOf(TypeIdentity around, ClosureIdentity closure) => new(null, "", closure.Name, around);
}
