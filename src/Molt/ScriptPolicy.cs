using System.Collections.Frozen;
using Molt.Validating;

namespace Molt;

/// <summary>
/// What scripts may use of the host and the framework, by name. An edit, or a load, whose code uses something else is refused with the places. It is a
/// lint and no sandbox: it sees what code is bound to, and not what reflection, <c>dynamic</c> or the host's own members do for it. See docs/guide.md.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>
/// A name is that of a namespace, which has all namespaces, types and members in it; of a type, which has its members and the types in it; or of a member, with all its overloads:
/// <c>System.IO</c>, <c>System.IO.File</c>, <c>System.IO.File.Delete</c>. Generic types go by their name, or by that and the number of their type parameters
/// (<c>System.Collections.Generic.List`1</c>); constructors by <c>.ctor</c> (<c>System.Random..ctor</c>), indexers by <c>Item</c>, operators by their name in metadata
/// (<c>op_Addition</c>). What scripts declare themselves they may always use.
/// </remarks>
public sealed class ScriptPolicy
{
    private readonly FrozenSet<string> names;
    private readonly FrozenSet<string> containers;
    private readonly bool isDenial;

    private ScriptPolicy(string[] names, bool isDenial)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names) Require(name);
        this.isDenial = isDenial;
        this.names = names.ToFrozenSet(StringComparer.Ordinal);
        containers = names.SelectMany(Containers).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Scripts may use everything but this. What the language itself is made of, such as <c>string</c> and tasks that are awaited, is not denied by
    /// its namespace, only by its own name.
    /// </summary>
    /// <param name="names">Namespaces, types and members.</param>
    /// <exception cref="ArgumentException">A name is not one.</exception>
    public static ScriptPolicy Deny(params string[] names) => new(names, isDenial: true);

    /// <summary>
    /// Scripts may use this and nothing else, but for what the language itself is made of: types with a keyword of their own, arrays, nullables, tuples, the delegates
    /// <c>Action</c> and <c>Func</c>, tasks that are awaited, exceptions of the namespace <c>System</c> and the like, which docs/guide.md lists.
    /// </summary>
    /// <param name="names">Namespaces, types and members. A type of which a member is named may be mentioned.</param>
    /// <exception cref="ArgumentException">A name is not one.</exception>
    public static ScriptPolicy AllowOnly(params string[] names) => new(names, isDenial: false);

    /// <summary>The names, for those that are nobody's.</summary>
    internal IEnumerable<string> Names => names;

    /// <summary>Why something of the host or the framework may not be used; null when it may.</summary>
    internal string? Objection(SymbolPath path)
    {
        var match = path.Names.FirstOrDefault(names.Contains);
        if (!isDenial) return match is not null || path.IsCore || (path.IsType && containers.Contains(path.Names[0])) ? null : $"{path.Display} is not among what scripts may use.";
        match = path.IsCore ? path.OwnNames.FirstOrDefault(names.Contains) : match;
        return match is null ? null : $"{path.Display} is denied to scripts{(path.OwnNames.Contains(match) ? "" : $", with all of {match}")}.";
    }

    private static void Require(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, "names");
        var parts = name.Replace("..ctor", "", StringComparison.Ordinal).Split('.');
        if (parts.Any(part => part.Length == 0 || part.Any(char.IsWhiteSpace))) throw new ArgumentException($"'{name}' is not the name of a namespace, type or member.", nameof(names));
    }

    private static IEnumerable<string> Containers(string name)
    {
        var member = name.EndsWith("..ctor", StringComparison.Ordinal) ? name[..^5] : name;
        for (var end = member.LastIndexOf('.'); end > 0; end = member.LastIndexOf('.', end - 1)) yield return member[..end];
    }
}
