using System.Collections;

namespace Molt.Python.Objects;

/// <summary>What a type is, by the words that the Python side of this knows (<c>finish_class</c> in <c>Engine/dotnet</c>).</summary>
internal static class Traits
{
    public static string Of(Type type)
    {
        List<string> traits = [];
        if (IsMapping(type)) traits.Add(IsReadOnly(type) ? "mapping" : "mutable_mapping");
        else if (typeof(IList).IsAssignableFrom(type) || Implements(type, typeof(IList<>))) traits.Add("mutable_sequence");
        else if (Implements(type, typeof(IReadOnlyList<>))) traits.Add("sequence");
        else if (Implements(type, typeof(ISet<>))) traits.Add("set");
        if (Awaiting.IsAwaitable(type)) traits.Add("awaitable");
        return string.Join(' ', traits);
    }

    public static bool IsMapping(Type type) => typeof(IDictionary).IsAssignableFrom(type) || Implements(type, typeof(IDictionary<,>)) || Implements(type, typeof(IReadOnlyDictionary<,>));

    public static bool Implements(Type type, Type definition) => Implementation(type, definition) is not null;

    /// <summary>The construction of a generic interface that a type implements, the first of several.</summary>
    public static Type? Implementation(Type type, Type definition) =>
        type.GetInterfaces().Append(type).FirstOrDefault(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == definition);

    private static bool IsReadOnly(Type type) => !typeof(IDictionary).IsAssignableFrom(type) && !Implements(type, typeof(IDictionary<,>));
}
