using Molt.Diffing;
using Molt.Linking.Signatures;

namespace Molt.Pipeline;

/// <summary>
/// Names lambdas and local functions after the methods they stand in: <c>Game.Door.Add(string).lambda</c> for the compiler's
/// <c>Game.Door+&lt;&gt;c.&lt;Add&gt;b__0_1</c>.
/// </summary>
internal static class DesertedNames
{
    public static IEnumerable<string> Of(IEnumerable<MethodReference> functions, IReadOnlyList<CodeSource> sources) =>
        functions.Select(function => Of(function, sources));

    private static string Of(MethodReference function, IReadOnlyList<CodeSource> sources)
    {
        var end = function.Name.LastIndexOf('>');
        var (method, role) = (function.Name[1..end], function.Name[(end + 1)..]);
        var type = Enclosing(function.Parent.Definition!);
        var source = sources.FirstOrDefault(source => source.Method == method && source.Type == type)?.Display ?? $"{type}.{method}";
        return $"{source}.{(role.StartsWith("g__", StringComparison.Ordinal) ? role[3..].Split('|')[0] : "lambda")}";
    }

    /// <summary>The type that an author wrote, of a closure or of itself.</summary>
    private static string Enclosing(TypeIdentity type) =>
        type.Name.StartsWith("<>", StringComparison.Ordinal) && type.DeclaringType is { } outer ? Enclosing(outer) : type.MetadataName;
}
