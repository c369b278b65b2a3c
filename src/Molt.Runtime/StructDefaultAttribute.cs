using System.ComponentModel;

namespace Molt.Runtime;

/// <summary>
/// Marks what Molt writes into structs that do not override <see cref="object.ToString"/>, <see cref="object.Equals(object)"/> or
/// <see cref="object.GetHashCode"/>, so that an edit can. See <see cref="StructDefaults"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method)]
public sealed class StructDefaultAttribute : Attribute;
