using Molt.Linking.Signatures;

namespace Molt.Linking.Fields;

/// <summary>A field that is another one under a new name: what objects have stays where it is.</summary>
internal static class FieldAliases
{
    /// <param name="before">Where everything was before the edit: several may have come from one.</param>
    /// <param name="placements">Where everything is.</param>
    /// <param name="field">The field as it is called now.</param>
    /// <param name="old">As it was called before: by another name, or in a base class.</param>
    public static Placements Add(Placements before, Placements placements, FieldReference field, FieldReference old)
    {
        var (key, oldKey) = (Key(field), Key(old));
        // The old name is free: a field that comes under it is another one.
        if (!before.LateFields.TryGetValue(oldKey, out var late))
        {
            return placements with
            {
                FieldAliases = placements.FieldAliases.Remove(oldKey).SetItem(key, before.FieldAliases.GetValueOrDefault(oldKey) ?? old),
                LateFields = placements.LateFields.Remove(key),
            };
        }
        var (initializer, oldInitializer) = (InitializerKey(field), InitializerKey(old));
        return placements with
        {
            LateFields = placements.LateFields.Remove(oldKey).SetItem(key, late with { Slot = late.Slot with { Field = field } }),
            LateMethods = placements.LateMethods.SetItem(initializer, before.LateMethods[oldInitializer]),
            FieldAliases = placements.FieldAliases.Remove(key),
            UsedFields = placements.UsedFields.TryGetValue(old.Parent.Definition!, out var used) ? placements.UsedFields.SetItem(old.Parent.Definition!, [.. used.Select(known => known.Key == old.Key ? field : known)]) : placements.UsedFields,
        };
    }

    private static string Key(FieldReference field) => Placements.Key(field.Parent.Definition!, field.Key);

    private static string InitializerKey(FieldReference field) =>
        Placements.Key(field.Parent.Definition!, LateFieldPlans.InitializerOf(field).Key);
}
