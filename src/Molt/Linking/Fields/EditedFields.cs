using Molt.Linking.Signatures;
using Molt.Model;

namespace Molt.Linking.Fields;

/// <summary>What an edit says of fields, asked by the linker's names for them.</summary>
internal static class EditedFields
{
    public static FieldName NameOf(FieldReference field) => new(field.Parent.Definition!.MetadataName, field.Name);

    public static bool IsNew(this FieldEdits edits, FieldReference field) => edits.Arrived.Contains(NameOf(field));

    /// <summary>The fields that one was before the edit: under another name, or in another class.</summary>
    public static IEnumerable<FieldReference> OriginsOf(this FieldEdits edits, FieldReference field) =>
        edits.OriginsOf(NameOf(field)).Select(from => new FieldReference(Parent((NamedSignature)field.Parent, from.Type), from.Name, field.Type));

    private static NamedSignature Parent(NamedSignature type, string name) =>
        name == type.Identity.MetadataName ? type : new NamedSignature(TypeIdentity.Of(name), IsValueType: false);
}
