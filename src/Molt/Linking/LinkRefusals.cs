using System.Diagnostics;
using Molt.Images;
using Molt.Linking.Signatures;

namespace Molt.Linking;

/// <summary>What linking refuses; see docs/diagnostics.md.</summary>
internal static class LinkRefusals
{
    private const string Restart = " Restart the program to take it in, or undo it.";

    public static LinkException InstanceField(FieldReference field) => Refuse(
        "MOLT0201", field.Parent, field.Name,
        $"{Member(field.Parent, field.Name)} is a new instance field, which objects that exist do not have.");

    public static LinkException Initializer(FieldReference field) => Refuse(
        "MOLT0204", field.Parent, field.Name,
        $"The initializer of {Member(field.Parent, field.Name)} cannot be run for what exists: it is not found apart from its constructor's other code.");

    public static LinkException InitializerThrew(string type, string field, Exception exception) => new(
        "MOLT0305", $"The initializer of {Member(type, field)} threw {exception.GetType()}: {exception.Message}{Place(exception)}{Restart}", exception) { Type = type, Member = field };

    public static LinkException InExpression(FieldReference field) => InExpression(field.Parent, field.Name);

    public static LinkException InExpression(MethodReference method) => InExpression(method.Parent, method.Name);

    public static LinkException Bodiless(MethodReference method) => Refuse(
        "MOLT0202", method.Parent, method.Name, $"{Member(method.Parent, method.Name)} is new, and has no body, in a type that exists.");

    public static LinkException Unsatisfied(string body, string reason) => new(
        "MOLT0303", $"{body} needs what the runtime does not know, for an edit added it: {reason}{Restart}");

    private static LinkException InExpression(TypeSignature type, string name) => Refuse(
        "MOLT0302", type, name,
        $"{Member(type, name)} was added by an edit, and an expression tree names it, which knows only members that types were loaded with.");

    private static LinkException Refuse(string id, TypeSignature type, string member, string message) =>
        new(id, message + Restart) { Type = type.Definition?.MetadataName, Member = member };

    private static string Member(TypeSignature type, string name) => Member(type.Definition?.MetadataName, name);

    private static string Member(string? type, string name) => $"{type}.{GeneratedNames.Source(name)}";

    /// <summary>The line that threw.</summary>
    private static string Place(Exception exception) =>
        new StackTrace(exception, fNeedFileInfo: true).GetFrames().FirstOrDefault(frame => frame.GetFileLineNumber() > 0) is { } frame
            ? $" ({Path.GetFileName(frame.GetFileName())}, line {frame.GetFileLineNumber()})"
            : "";
}
