namespace Molt;

/// <summary>
/// Says of a script's class, and of the types in it, what an edit of it means for the objects that exist, whatever the reloader's mode is. It counts as it
/// stands after the edit. Classes that derive from it have a mode of their own, but follow their base into a new class.
/// </summary>
/// <param name="mode">The mode.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Delegate, Inherited = false)]
public sealed class ReloadAttribute(ReloadMode mode) : Attribute
{
    /// <summary>The mode.</summary>
    public ReloadMode Mode { get; } = mode;
}
