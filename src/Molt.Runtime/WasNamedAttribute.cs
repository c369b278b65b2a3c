namespace Molt;

/// <summary>
/// Says what a script's field or property was called before. In the edit that renames it, it keeps its value on every object; later
/// edits pass over the attribute, which may stay or go.
/// </summary>
/// <param name="name">The old name.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Event, AllowMultiple = true)]
public sealed class WasNamedAttribute(string name) : Attribute
{
    /// <summary>The old name.</summary>
    public string Name { get; } = name;
}
