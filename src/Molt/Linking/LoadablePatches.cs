using Molt.Linking.Fields;
using Molt.Linking.Interfaces;
using Molt.Linking.Suspending;
using Molt.Model;

namespace Molt.Linking;

/// <summary>Says what a patch is to a world that takes it in: only the linker's own records know what types and members there are.</summary>
internal static class LoadablePatches
{
    /// <param name="patch">The patch.</param>
    /// <param name="before">Where everything is before it.</param>
    public static LoadablePatch Of(Patch patch, Placements before) => new(patch.Edit)
    {
        Bases = patch.Bases,
        Shape = patch.Shape,
        Moved = patch.Shape is null ? MovedBases.None : patch.Placements.Bases.Moved,
        Bodies = patch.Bodies,
        Published = [.. patch.Publications.Select(Published)],
        FirstValues = [.. patch.Initializers.Select(initializer => new FirstValue(
            initializer.Field.Parent.Definition!.MetadataName, initializer.Field.Name, StaticInitializers.NameOf(initializer.Field), initializer.Body))],
        Returned = [.. patch.Returned.Select(field => new ReturnedField(field.Incarnations.Parent.Definition!.Assembly!, field.Incarnations.Name, field.Incarnation))],
        Interfaces = [.. patch.Interfaces.Select(published => Interfaces(published, patch.Placements))],
        Machines = [.. patch.Machines.Select(machine => new KnownMachine($"{machine.Type}", machine.Name, machine.States))],
        Guarded = [.. patch.Guarded.Select(Guarded)],
        LeavesTraces = !patch.Interfaces.IsEmpty || !patch.Returned.IsEmpty || !patch.Initializers.IsEmpty || patch.Placements.LateFieldCounts != before.LateFieldCounts,
    };

    /// <summary>The first load.</summary>
    /// <param name="first">The image that the compiler wrote.</param>
    /// <param name="bases">What its types derive from; null when there is nothing.</param>
    /// <param name="moved">In place of which classes.</param>
    public static LoadablePatch OfFirst(WrittenImage first, WrittenImage? bases, MovedBases moved) => new(Edit: 0) { Bases = bases, Shape = first, Moved = moved };

    private static PublishedBody Published(Publication publication) => new(new(publication.Assembly, publication.Method), publication.Body, publication.Name)
    {
        ComesFirst = publication.ComesFirst,
        IsFirstAccess = publication.IsFirstAccess,
        HasCache = publication.HasCache,
        IsGuarded = SuspensionGuards.IsGuarded(publication.Source.Name),
        IsEquality = publication.Source is { Name: nameof(Equals), Signature.ParameterTypes.Length: 1 },
        Gate = publication.Gate,
        Earlier = publication.Earlier,
    };

    private static ClassInterfaces Interfaces(PublishedInterfaces published, Placements placements)
    {
        var (image, type) = placements.Home(published.Class);
        return new(image.AssemblyName, type, [.. published.Interfaces.Select(placed => new LoadedType(placed.Assembly, placed.Implementation.MetadataName))]);
    }

    private static GuardedCode Guarded(GuardedMachine machine) => new($"{machine.Type}", machine.Field)
    {
        Loses = machine.Loses,
        IsAsync = machine.IsAsync,
        IsIterator = machine.IsIterator,
        Former = machine.Former,
    };
}
