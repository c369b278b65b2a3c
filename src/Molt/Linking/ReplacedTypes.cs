using System.Reflection.Metadata;

namespace Molt.Linking;

/// <summary>
/// Names of types that the emitter writes anew as a whole. It calls the new version of <c>Bag`1</c> <c>Bag#1`1</c>; to the linker it has the same name. Unless
/// the edit takes that from the old one (<see cref="Retirement"/>), it is the same type, whose methods get new bodies. The closures in it are other ones than those of the old version, under the old names.
/// </summary>
internal static class ReplacedTypes
{
    public static string NameOf(DeltaReader delta, TypeDefinitionHandle type, TypeDefinitionHandle declaring)
    {
        var name = delta.Text(delta.Type(type).Name);
        if (MarkOf(name) is { } own) return name.Replace(own, "", StringComparison.Ordinal);
        var isClosure = name.StartsWith("<>", StringComparison.Ordinal);
        return isClosure && !declaring.IsNil && delta.Row(declaring) > 0 && MarkOf(delta.Text(delta.Type(declaring).Name)) is { } mark ? name + mark : name;
    }

    /// <summary>The mark of a version, <c>#1</c>; the compiler's own types have such marks for other reasons.</summary>
    private static string? MarkOf(string name)
    {
        if (name[0] == '<' || name.IndexOf('#') is not (> 0 and var start)) return null;
        var arity = name.IndexOf('`', start);
        return arity < 0 ? name[start..] : name[start..arity];
    }
}
