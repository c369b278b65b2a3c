using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Molt;

/// <summary>The values of an object's fields that edits removed, by the names that they had. Used by one thread.</summary>
public sealed class OldState
{
    private readonly Dictionary<string, object?> values = [];

    /// <summary>The names of the removed fields and automatic properties, in no particular order.</summary>
    public IReadOnlyCollection<string> Names => values.Keys;

    /// <summary>Finds a value.</summary>
    /// <typeparam name="T">The type that the field had, or one that it fits.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value, or the default.</param>
    /// <returns>Whether a field of that name was removed, and held such a value.</returns>
    public bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (values.TryGetValue(name, out var found) && (found is T || (found is null && default(T) is null)))
        {
            value = (T)found!;
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>For code made by Molt.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(string name, object? value) => values[name] = value;
}
