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
    public Placements Placements() => placements with
    {
        Former = former,
        First = placements.First.Knowing(former),
        Shapes = placements.Shapes.ToImmutableDictionary(shape => shape.Key, shape => shape.Value.Knowing(former)),
        Types = placements.Types.RemoveRange(types),
        LateMethods = Remaining(placements.LateMethods, late => renaming.Concerns(late.Method.Signature)),
        LateStatics = Remaining(placements.LateStatics, field => renaming.Concerns(field.Type)),
        LateFields = Remaining(placements.LateFields, late => renaming.Concerns(late.Slot.Field)),
        FieldAliases = Remaining(placements.FieldAliases, renaming.Concerns),
        Owns = Remaining(placements.Owns, own => renaming.Concerns(own.Signature)),
        Dispatchers = placements.Dispatchers.Where(entry => !types.Contains(entry.Value.Type)).ToImmutableDictionary(entry => entry.Key, entry => Renamed(entry.Value)),
        Upgrades = placements.Upgrades.RemoveRange(types),
        Finalized = placements.Finalized.RemoveRange(types),
        LateFieldCounts = placements.LateFieldCounts.RemoveRange(types),
        PlacedInterfaces = placements.PlacedInterfaces.RemoveRange(placements.PlacedInterfaces.Keys.Where(key => names.Contains(key[..key.IndexOf(": ", StringComparison.Ordinal)]))),
        LateInterfaces = placements.LateInterfaces.RemoveRange(types),
        Guarded = placements.Guarded.Except(types),
    };

    /// <summary>What the compiler's tokens stand for, by the names that the types have from here on.</summary>
    public Definitions Definitions(Definitions definitions) => definitions with
    {
        First = definitions.First.Knowing(former),
        Types = definitions.Types.ToImmutableDictionary(row => row.Key, row => renaming.Of(row.Value)),
        Methods = definitions.Methods.ToImmutableDictionary(row => row.Key, row => renaming.Of(row.Value)),
        Fields = definitions.Fields.ToImmutableDictionary(row => row.Key, row => renaming.Of(row.Value)),
    };

    private static bool IsIn(TypeIdentity? type, IReadOnlySet<TypeIdentity> replaced)
    {
        for (; type is not null; type = type.DeclaringType)
        {
            if (replaced.Contains(type)) return true;
        }
        return false;
    }

    private ImmutableDictionary<string, T> Remaining<T>(ImmutableDictionary<string, T> members, Func<T, bool> isConcerned) =>
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
