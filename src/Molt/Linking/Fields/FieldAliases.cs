using System.Collections.Immutable;
using Molt.Linking.Signatures;

namespace Molt.Linking.Fields;

/// <summary>A field that is another one under a new name: what objects have stays where it is.</summary>
internal static class FieldAliases
{
    /// <param name="before">Where everything was before the edit: several may have come from one.</param>
    /// <param name="placements">Where everything is.</param>
    /// <param name="field">The field as it is called now.</param>
    /// <param name="old">As it was called before: by another name, or in a base class.</param>
    public static Placements Add(Placements before, Placements placements, FieldReference field, FieldReference old) => Add(before, placements, [(old, field)]);

    /// <summary>Has several found by their new names at once: one may have the name that another had.</summary>
    public static Placements Add(Placements before, Placements placements, IReadOnlyCollection<(FieldReference Old, FieldReference New)> renamed)
    {
        var came = renamed.Where(pair => before.LateFields.ContainsKey(Key(pair.Old))).ToList();
        // The old names are free: a field that comes under one is another one.
        var aliases = placements.FieldAliases.RemoveRange(renamed.Except(came).Select(pair => Key(pair.Old))).RemoveRange(renamed.Select(pair => Key(pair.New)));
        var late = placements.LateFields.RemoveRange(came.Select(pair => Key(pair.Old))).RemoveRange(renamed.Select(pair => Key(pair.New)));
        foreach (var (old, field) in renamed.Except(came))
        {
            if ((before.FieldAliases.GetValueOrDefault(Key(old)) ?? old) is var place && Key(place) != Key(field)) aliases = aliases.SetItem(Key(field), place);
        }
        return placements with
        {
            FieldAliases = aliases,
            LateFields = late.SetItems(came.Select(pair => KeyValuePair.Create(Key(pair.New), Of(pair.New, before.LateFields[Key(pair.Old)])))),
            LateMethods = placements.LateMethods.SetItems(came.Select(pair => KeyValuePair.Create(InitializerKey(pair.New), before.LateMethods[InitializerKey(pair.Old)]))),
            UsedFields = placements.UsedFields.SetItems(came.GroupBy(pair => pair.Old.Parent.Definition!).Where(type => placements.UsedFields.ContainsKey(type.Key))
                .Select(type => KeyValuePair.Create(type.Key, placements.UsedFields[type.Key].Select(used => type.FirstOrDefault(pair => pair.Old.Key == used.Key).New ?? used).ToImmutableArray()))),
        };
    }

    private static LateField Of(FieldReference field, LateField late) => late with { Slot = late.Slot with { Field = field } };

    private static string Key(FieldReference field) => Placements.Key(field.Parent.Definition!, field.Key);

    private static string InitializerKey(FieldReference field) =>
        Placements.Key(field.Parent.Definition!, LateFieldPlans.InitializerOf(field).Key);
}
