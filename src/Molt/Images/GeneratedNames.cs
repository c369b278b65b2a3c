namespace Molt.Images;

/// <summary>What the C# compiler's names say about the types that it made up itself.</summary>
internal static class GeneratedNames
{
    /// <summary>Types that no edit ever changes: the module's own, data, anonymous types, collections behind <c>[..]</c>.</summary>
    public static bool IsImmutable(string name) =>
        name.StartsWith("<Module>", StringComparison.Ordinal)
        || name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal)
        || name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal)
        || name.StartsWith("<>y__", StringComparison.Ordinal)
        || name.StartsWith("<>z__", StringComparison.Ordinal);

    /// <summary>Types that hold the state of lambdas, iterators and async methods.</summary>
    public static bool IsClosureOrStateMachine(string name) => name.StartsWith('<') && !IsFileLocal(name);

    // A file-local type is called <File>F and a hash, then __Name.
    private static bool IsFileLocal(string name)
    {
        var end = name.IndexOf('>');
        return end > 1 && end + 1 < name.Length && name[end + 1] == 'F' && name.Contains("__", StringComparison.Ordinal);
    }
}
