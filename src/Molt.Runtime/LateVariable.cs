using System.ComponentModel;

namespace Molt.Runtime;

/// <summary>
/// A field of an object that an edit added, as expression trees see it: they read and write members, and such a field is one to the linker alone. Thread-safe as
/// ordinary fields are; made by <see cref="LateExpression"/> only.
/// </summary>
/// <param name="owner">The object.</param>
/// <param name="read">Reads the field.</param>
/// <param name="write">Writes it.</param>
/// <typeparam name="TOwner">The object's class.</typeparam>
/// <typeparam name="T">The field's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LateVariable<TOwner, T>(TOwner owner, Func<TOwner, T> read, Action<TOwner, T> write)
{
    /// <summary>The field's value.</summary>
    public T Value
    {
        get => read(owner);
        set => write(owner, value);
    }
}
