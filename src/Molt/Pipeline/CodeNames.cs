using Molt.Diffing;
using Molt.Linking.Signatures;

namespace Molt.Pipeline;

/// <summary>
/// Names code as its author does. Lambdas and local functions go by the methods they stand in: <c>Game.Door.Add(string).lambda</c> for the
/// compiler's <c>Game.Door+&lt;&gt;c.&lt;Add&gt;b__0_1</c>.
/// </summary>
/// <param name="sources">Methods by both names.</param>
internal sealed class CodeNames(IEnumerable<CodeSource> sources)
{
    private readonly ILookup<(string Type, string Method), string> names = sources.ToLookup(source => (source.Type, source.Method), source => source.Display);

    public string Of(MethodReference code)
    {
        var end = code.Name.LastIndexOf('>');
        var type = Enclosing(code.Parent.Definition!);
        if (end < 0 || code.Name == "<Main>$") return Source(type, code.Name);
        var (method, role) = (Method(code.Name), code.Name[(end + 1)..]);
        return $"{Source(type, method)}.{(role.StartsWith("g__", StringComparison.Ordinal) ? role[3..].Split('|')[0] : "lambda")}";
    }

    /// <summary>The method that code stands in.</summary>
    public static string Method(string code) => code.LastIndexOf('>') is > 0 and var end && code != "<Main>$" ? code[1..end] : code;

    private string Source(string type, string method) => names[(type, method)].FirstOrDefault() ?? $"{type}.{method}";

    /// <summary>The type that an author wrote, of a closure or of itself.</summary>
    public static string Enclosing(TypeIdentity type) =>
        type.Name.StartsWith("<>", StringComparison.Ordinal) && type.DeclaringType is { } outer ? Enclosing(outer) : type.MetadataName;
}
