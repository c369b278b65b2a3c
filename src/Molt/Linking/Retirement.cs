using System.Collections.Immutable;
using Molt.Linking.Dispatch;
using Molt.Linking.Signatures;

namespace Molt.Linking;

/// <summary>
/// Takes the names from types that an edit replaces, and from all types within them: whatever the edit says of a name is about a type that is new
/// then. What exists goes by its assembly from here on.
/// </summary>
internal sealed class Retirement
{
    private readonly Placements placements;
    private readonly HashSet<TypeIdentity> types;
    private readonly HashSet<string> names;
    private readonly Renaming renaming;
    private readonly FormerVersions former;

    /// <param name="placements">Where everything is before the edit.</param>
    /// <param name="replaced">The types that it replaces.</param>
    public Retirement(Placements placements, IReadOnlySet<TypeIdentity> replaced)
    {
        this.placements = placements;
        types = [.. placements.First.Types.Where(placements.Has).Concat(placements.Types.Keys).Where(type => IsIn(type, replaced))];
        names = [.. types.Select(type => type.ToString())];
        renaming = new(types.ToDictionary(type => type, type => type.In(placements.AssemblyOf(type))));
        former = placements.Former.With(types.Select(type => (type, placements.AssemblyOf(type))));
    }

    /// <summary>The placements without the types and their members, and without members of other types that mention them: those come anew with the edit.</summary>
    public Placements Placements()
    {
        var remaining = Remaining();
        var used = Used(remaining);
        return remaining with
        {
            First = placements.First.Knowing(former),
            Patched = placements.Patched.Except(placements.Patched.Where(method => placements.Shapes.ContainsKey(method.Assembly) && !used.Contains(method.Assembly))),
            Shapes = placements.Shapes.Where(shape => used.Contains(shape.Key)).ToImmutableDictionary(shape => shape.Key, shape => shape.Value.Knowing(former)),
        };
    }

    private Placements Remaining() => placements with
    {
        Former = former,
        Types = placements.Types.RemoveRange(types),
        LateMethods = Without(placements.LateMethods, late => renaming.Concerns(late.Method.Signature)),
        LateStatics = Without(placements.LateStatics, field => renaming.Concerns(field.Type)),
        LateFields = Without(placements.LateFields, late => renaming.Concerns(late.Slot.Field)),
        FieldAliases = Without(placements.FieldAliases, renaming.Concerns),
        Owns = Without(placements.Owns, own => renaming.Concerns(own.Signature)),
        Followers = Without(placements.Followers, following => following.Any(renaming.Concerns)),
        Dispatchers = placements.Dispatchers.Where(entry => !types.Contains(entry.Value.Type)).ToImmutableDictionary(entry => entry.Key, entry => Renamed(entry.Value)),
        Upgrades = placements.Upgrades.RemoveRange(types),
        Finalized = placements.Finalized.RemoveRange(types),
        LateFieldCounts = placements.LateFieldCounts.RemoveRange(types),
        PlacedInterfaces = placements.PlacedInterfaces.RemoveRange(placements.PlacedInterfaces.Keys.Where(key => names.Contains(key[..key.IndexOf(": ", StringComparison.Ordinal)]))),
        LateInterfaces = placements.LateInterfaces.RemoveRange(types),
        Guarded = placements.Guarded.Except(types),
        States = placements.States.RemoveRange(types),
        Refills = placements.Refills.RemoveRange(types),
        UsedFields = placements.UsedFields.RemoveRange(types).ToImmutableDictionary(used => used.Key, used => used.Value.Any(renaming.Concerns) ? [.. used.Value.Select(renaming.Of)] : used.Value),
    };

    /// <summary>The images that something is in which can still be found by name.</summary>
    private static HashSet<string> Used(Placements remaining)
    {
        var members = remaining.LateMethods.Values.SelectMany(late => late.Companion is { } companion ? [late.Method, companion] : new[] { late.Method })
            .Concat(remaining.LateFields.Values.Select(late => late.Get)).Concat(remaining.Owns.Values).Concat(remaining.Refills.Values.SelectMany(refills => refills)).Select(method => method.Parent);
        var fields = remaining.LateStatics.Values.Concat(remaining.LateFields.Values.Select(late => late.Slot.Incarnations)).Concat(remaining.FieldAliases.Values).Select(field => field.Parent);
        return [.. remaining.Types.Values, .. members.Concat(fields).Select(parent => parent.Definition?.Assembly).OfType<string>(), .. remaining.PlacedInterfaces.Values.Select(placed => placed.Assembly)];
    }

    /// <summary>What the compiler's tokens stand for, by the names that the types have from here on.</summary>
    public Definitions Definitions(Definitions definitions) => definitions with
    {
        First = definitions.First.Knowing(former),
        Types = Renamed(definitions.Types, renaming.Concerns, renaming.Of),
        Methods = Renamed(definitions.Methods, renaming.Concerns, renaming.Of),
        Fields = Renamed(definitions.Fields, renaming.Concerns, renaming.Of),
    };

    private static ImmutableDictionary<int, T> Renamed<T>(ImmutableDictionary<int, T> rows, Func<T, bool> isConcerned, Func<T, T> rename) =>
        rows.SetItems(rows.Where(row => isConcerned(row.Value)).Select(row => KeyValuePair.Create(row.Key, rename(row.Value))).ToList());

    private static bool IsIn(TypeIdentity? type, IReadOnlySet<TypeIdentity> replaced)
    {
        for (; type is not null; type = type.DeclaringType)
        {
            if (replaced.Contains(type)) return true;
        }
        return false;
    }

    private ImmutableDictionary<string, T> Without<T>(ImmutableDictionary<string, T> members, Func<T, bool> isConcerned) =>
        members.RemoveRange(members.Where(member => names.Contains(member.Key[..member.Key.IndexOf("::", StringComparison.Ordinal)]) || isConcerned(member.Value)).Select(member => member.Key).ToList());

    /// <summary>Objects of the old types do what they did.</summary>
    private DispatchEntry Renamed(DispatchEntry entry) => entry with
    {
        Branches = [.. entry.Branches.Select(Renamed)],
        Otherwise = entry.Otherwise is { } otherwise ? Renamed(otherwise) : null,
    };

    private DispatchBranch Renamed(DispatchBranch branch) => !renaming.Concerns(branch.Receiver) && !renaming.Concerns(branch.Target) ? branch : branch with
    {
        Receiver = renaming.Of(branch.Receiver),
        Target = renaming.Of(placements.Direct(branch.Target)),
        Seen = renaming.Of(branch.Seen),
        Trampoline = branch.Trampoline is { } trampoline ? renaming.Of(trampoline) : null,
        Arguments = [.. branch.Arguments.Select(renaming.Of)],
    };
}
