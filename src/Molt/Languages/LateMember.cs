using System.Reflection;

namespace Molt.Languages;

/// <summary>
/// A public member that a type of the C# scripts has by an edit, and that reflection does not show with the type, because it was loaded without it. What calls it, reads it or writes it are
/// static methods, whose first parameter is the object unless the member is static; of a struct that parameter may be an <see cref="object"/>, and is the box.
/// </summary>
/// <param name="Name">As sources write it; <c>.ctor</c> for constructors, <c>op_Addition</c> and its like for operators.</param>
/// <param name="Kind">A method, constructor, property, event or field.</param>
/// <param name="IsStatic">Whether it needs no object. Constructors are static.</param>
public sealed record LateMember(string Name, MemberTypes Kind, bool IsStatic)
{
    /// <summary>What runs a method, makes an object (constructors), reads a property or field, or subscribes to an event; null where sources have none, and where <see cref="Field"/> is the place.</summary>
    public MethodInfo? Method { get; init; }

    /// <summary>What writes a property or field, or unsubscribes from an event; null where there is none.</summary>
    public MethodInfo? Setter { get; init; }

    /// <summary>Where the value of a field is that reflection knows by another name or with another type; null for others.</summary>
    public FieldInfo? Field { get; init; }

    /// <summary>The value of a constant or of an enumeration's member; null for others.</summary>
    public object? Constant { get; init; }

    /// <summary>
    /// Whether it is static, and gets its first value by an initializer that runs when the edit goes live which is being tried: until then it has the default, and what is written is lost.
    /// </summary>
    public bool HasNoValueYet { get; init; }
}
