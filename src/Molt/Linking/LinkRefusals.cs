using Molt.Linking.Signatures;

namespace Molt.Linking;

/// <summary>What linking refuses; see docs/diagnostics.md.</summary>
internal static class LinkRefusals
{
    private const string Restart = " Restart the program to take it in, or undo it.";

    public static LinkException InstanceField(FieldReference field) => Refuse(
        "MOLT0201", field.Parent, field.Name,
        $"{Member(field.Parent, field.Name)} is a new instance field, which objects that exist do not have.");

    public static LinkException StaticField(FieldReference field) => Refuse(
        "MOLT0204", field.Parent, field.Name,
        $"{Member(field.Parent, field.Name)} is a new static field of a type that is initialized already.");

    public static LinkException Bodiless(MethodReference method) => Refuse(
        "MOLT0202", method.Parent, method.Name, $"{Member(method.Parent, method.Name)} is new, and has no body, in a type that exists.");

    public static LinkException Override(MethodReference method) => Refuse(
        "MOLT0206", method.Parent, method.Name,
        $"{Member(method.Parent, method.Name)} is a new override or implementation in a type that exists, which changes how its objects dispatch.");

    public static LinkException InExpression(MethodReference method) => Refuse(
        "MOLT0302", method.Parent, method.Name,
        $"{Member(method.Parent, method.Name)} was added by an edit, and an expression tree names it, which knows only members that types were loaded with.");

    public static LinkException Unsatisfied(string body, string reason) => new(
        "MOLT0303", $"{body} needs what the runtime does not know, for an edit added it: {reason}{Restart}");

    private static LinkException Refuse(string id, TypeSignature type, string member, string message) =>
        new(id, message + Restart) { Type = type.Definition?.MetadataName, Member = member };

    private static string Member(TypeSignature type, string name) => $"{type.Definition?.MetadataName}.{Source(name)}";

    private static string Source(string name) =>
        name.Length > 0 && name[0] == '<' && name.IndexOf('>') is > 0 and var end ? name[1..end] : name;
}
