namespace Molt.Images;

/// <summary>What the C# compiler's names say about the types that it made up itself.</summary>
internal static class GeneratedNames
{
    /// <summary>The class in a shape image that counts how often late fields have come back.</summary>
    public const string Incarnations = "<Molt>Incarnations";

    /// <summary>The late field that says whether an object was told of its class's changes.</summary>
    public const string UpgradeMark = "<Molt>Upgrade";

    /// <summary>The late field that holds what finalizes an object whose class got its finalizer later.</summary>
    public const string FinalizerMark = "<Molt>Finalizer";

    /// <summary>The late field that leads from a call to the one that it has become.</summary>
    public const string Successor = "<Molt>Successor";

    /// <summary>What the names of the fields begin with that lead from a closure to the one around it.</summary>
    public const string Link = "CS$<>8__locals";

    /// <summary>What the names of the methods begin with that an iterator has for its finally blocks.</summary>
    public const string Finally = "<>m__Finally";

    /// <summary>What the names of the methods begin with that make lambdas' and iterators' calls of <c>base.M()</c>.</summary>
    public const string Forwarder = "<>n__";

    /// <summary><see cref="Forwarder"/> as metadata has it.</summary>
    public static ReadOnlySpan<byte> ForwarderBytes => "<>n__"u8;

    /// <summary>What follows a late field's name in the name of its initializer.</summary>
    public const string Initializer = "$init";

    /// <summary>What follows a late field's name in the names of its accessors.</summary>
    public const string Accessor = "$field$";

    /// <summary>Whether a method is that of a lambda or local function.</summary>
    public static bool IsFunction(string method) => method.Contains(">b__", StringComparison.Ordinal) || method.Contains(">g__", StringComparison.Ordinal);

    /// <summary>Whether a method is a late field's accessor, which no edit ever changes.</summary>
    public static bool IsAccessor(string method) => method.Contains(Accessor, StringComparison.Ordinal);

    /// <summary>The name in source of what the compiler, or the linker, called otherwise: <c>Health</c> for <c>&lt;Health&gt;k__BackingField</c>.</summary>
    public static string Source(string name) => name.Length > 0 && name[0] == '<' && name.IndexOf('>') is > 0 and var end ? name[1..end] : name;

    /// <summary>Types that no edit ever changes: the module's own, data, anonymous types, collections behind <c>[..]</c>.</summary>
    public static bool IsImmutable(string name) =>
        name.StartsWith("<Module>", StringComparison.Ordinal)
        || name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal)
        || name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal)
        || name.StartsWith("<>y__", StringComparison.Ordinal)
        || name.StartsWith("<>z__", StringComparison.Ordinal);

    /// <summary>Types that hold the state of lambdas, iterators and async methods.</summary>
    public static bool IsClosureOrStateMachine(string name) => name.StartsWith('<') && !IsFileLocal(name);

    /// <summary>Whether a class holds the state of a method that can be suspended.</summary>
    public static bool IsStateMachine(string name) => name.StartsWith('<') && name.Contains(">d", StringComparison.Ordinal);

    // A file-local type is called <File>F and a hash, then __Name.
    private static bool IsFileLocal(string name)
    {
        var end = name.IndexOf('>');
        return end > 1 && end + 1 < name.Length && name[end + 1] == 'F' && name.Contains("__", StringComparison.Ordinal);
    }
}
