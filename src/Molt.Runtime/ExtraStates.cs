using System.Reflection;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>
/// Finds the extra state of objects whose classes are not known. Linked code names the field itself; only copies are looked at like this.
/// </summary>
internal static class ExtraStates
{
    private static readonly ConditionalWeakTable<Type, StrongBox<FieldInfo?>> Fields = [];

    /// <summary>Gives a copy of an object cells of its own, with the values that the original's have now.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Separate(object copy)
    {
        if (!PendingFields.IsUsed || FieldOf(copy) is not { } field) return;
        var state = field.GetValue(copy);
        PendingFields.Separate(copy, ref state);
        field.SetValue(copy, state);
    }

    /// <summary>What finalizes an object whose class got its finalizer later.</summary>
    public static FinalizerGuard? GuardOf(object owner) => PendingFields.GuardIn(FieldOf(owner)?.GetValue(owner), owner);

    private static FieldInfo? FieldOf(object owner) => Fields.GetValue(owner.GetType(), static type => new(Find(type))).Value;

    private static FieldInfo? Find(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetField(nameof(LiveObject.ExtraState), BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is { } field
                && field.FieldType == typeof(object)) return field;
        }
        return null;
    }
}
