using System.Reflection;
using System.Runtime.CompilerServices;

namespace Molt.Runtime;

/// <summary>Whether a struct's values are equal when their bits are, as the runtime finds it out for structs without overrides.</summary>
/// <param name="AsOf">How many overrides had come when it was found out.</param>
internal sealed record Plainness<T>(int AsOf, bool IsPlain) where T : struct
{
    public static Plainness<T> Known { get; private set; } = new(-1, false);

    public static Plainness<T> Look(int overrides) => Known = new(overrides, StructLayout.IsPlain(typeof(T)));
}

/// <summary>Looks at the fields of structs.</summary>
internal static class StructLayout
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Whether there are no references, no floating-point numbers (0 equals -0), no gaps, and no fields that compare in their own way.</summary>
    public static bool IsPlain(Type type)
    {
        if (type.IsExplicitLayout || type.IsDefined(typeof(InlineArrayAttribute), inherit: false)) return false;
        var fields = type.GetFields(Own);
        return fields.Length > 0 && fields.All(field => IsPlainField(field.FieldType)) && fields.Sum(field => Size(field.FieldType)) == Size(type);
    }

    private static bool IsPlainField(Type type) =>
        type.IsPointer || type.IsFunctionPointer || type.IsEnum || (type.IsPrimitive && type != typeof(float) && type != typeof(double))
        || (type is { IsValueType: true, IsPrimitive: false } && !ComparesInItsOwnWay(type) && IsPlain(type));

    private static bool ComparesInItsOwnWay(Type type) =>
        type.GetMethod(nameof(Equals), Own, [typeof(object)]) is { } own
        && (!own.IsDefined(typeof(StructDefaultAttribute), inherit: false) || StructDefaults.IsOverridden(type));

    private static int Size(Type type) => type.IsPointer || type.IsFunctionPointer ? nint.Size : RuntimeHelpers.SizeOf(type.TypeHandle);
}
