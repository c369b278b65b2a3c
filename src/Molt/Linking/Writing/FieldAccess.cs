using System.Reflection.Metadata;
using Molt.Linking.Signatures;

namespace Molt.Linking.Writing;

/// <summary>Writes the access to a field of the scripts: an instruction, or the call of an accessor where it is an instance field that came late.</summary>
internal static class FieldAccess
{
    /// <param name="code">The code so far, with the object, and the value that is stored, on the stack.</param>
    /// <param name="placements">Where everything is.</param>
    /// <param name="operation"><c>ldfld</c>, <c>stfld</c> or <c>ldflda</c>, or one of those for static fields.</param>
    /// <param name="field">The field.</param>
    public static void Write(CodeBuilder code, Placements placements, ILOpCode operation, FieldReference field)
    {
        if (IsStatic(operation)) code.Op(operation, code.References.Field(Unaliased(placements, field)));
        else Write(code, operation, Place(placements, field));
    }

    /// <param name="code">The code so far, with the object, and the value that is stored, on the stack.</param>
    /// <param name="operation"><c>ldfld</c>, <c>stfld</c> or <c>ldflda</c>.</param>
    /// <param name="place">Where the field is.</param>
    public static void Write(CodeBuilder code, ILOpCode operation, FieldPlace place)
    {
        if (place.Late is not { } late)
        {
            code.Op(operation, code.References.Field(place.Field));
            return;
        }
        var accessor = operation switch { ILOpCode.Ldfld => late.Get, ILOpCode.Stfld => late.Set, _ => late.Address };
        code.Op(ILOpCode.Call, code.References.Method(Placements.Instantiated(accessor, place.Field.Parent)));
    }

    /// <summary>Where objects have an instance field.</summary>
    public static FieldPlace Place(Placements placements, FieldReference field) => Late(placements, field) is { } late ? new(field, late) : new(Unaliased(placements, field), null);

    /// <summary>Whether an instruction is for static fields: a field that ceases to be static, or becomes so, goes by the same name as before.</summary>
    public static bool IsStatic(ILOpCode operation) => operation is ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld;

    /// <summary>Where objects have a field that came late; null for one that its class was born with.</summary>
    public static LateField? Late(Placements placements, FieldReference field) => field.Parent.Definition is { IsScript: true } type
        ? placements.LateFields.GetValueOrDefault(Placements.Key(type, field.Key))
        : null;

    /// <summary>The field by its first name. In a base class, which is not generic then, or in the same instantiation.</summary>
    public static FieldReference Unaliased(Placements placements, FieldReference field) =>
        field.Parent.Definition is { IsScript: true } type && placements.FieldAliases.TryGetValue(Placements.Key(type, field.Key), out var first)
            ? first.Parent.Definition == type ? first with { Parent = field.Parent } : first
            : field;
}
