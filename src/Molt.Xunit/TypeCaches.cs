using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace Molt.Xunit;

/// <summary>
/// What xUnit remembers of types in static fields, and with them the load contexts of all tests that ever ran. It offers no way to forget: its caches are
/// private, and made for processes that run one assembly and end. The only other way would be a copy of xUnit in each load context, which has to be
/// compiled to machine code each time. A field that is gone in another version of xUnit's costs memory and nothing else.
/// </summary>
internal static class TypeCaches
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly Lazy<IReadOnlyList<FieldInfo>> Fields = new(() => [.. FindFields()]);

    /// <summary>Takes all that can be unloaded out of the caches. Another run that is under way at that time asks reflection once more.</summary>
    public static void Release()
    {
        foreach (var field in Fields.Value)
        {
            if (field.GetValue(null) is IDictionary cache) Release(cache);
            else if (field.GetValue(null) is Lazy<Assembly[]> { IsValueCreated: true } list) Release(list.Value);
        }
    }

    private static void Release(IDictionary cache)
    {
        foreach (DictionaryEntry entry in cache)
        {
            if (IsCollectible(entry.Key) || IsCollectible(entry.Value)) cache.Remove(entry.Key);
        }
    }

    /// <summary>The assertions list all assemblies, to look for a type of the framework.</summary>
    private static void Release(Assembly[] assemblies)
    {
        for (var index = 0; index < assemblies.Length; index++)
        {
            if (assemblies[index].IsCollectible) assemblies[index] = typeof(object).Assembly;
        }
    }

    private static bool IsCollectible(object? value) => value switch
    {
        null => false,
        MemberInfo member => member.IsCollectible,
        _ => value.GetType().IsCollectible,
    };

    /// <summary>Concurrent ones alone: the others are tables that never change.</summary>
    private static bool IsCache(FieldInfo field) => field.FieldType == typeof(Lazy<Assembly[]>)
        || (field.FieldType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ConcurrentDictionary<,>));

    private static IEnumerable<FieldInfo> FindFields()
    {
        Assembly[] assemblies = [typeof(FactAttribute).Assembly, typeof(IMessageSink).Assembly, typeof(Assert).Assembly];
        var fields = assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetFields(Static)).Where(IsCache);
        return fields.Select(field => field.DeclaringType!.IsGenericTypeDefinition ? Closed(field) : field);
    }

    /// <summary>
    /// Of a generic type, the one that assertions over <see cref="object"/> use. Those over types that can be unloaded go with them; those over other
    /// types cannot be found, and remember the types of objects that were compared as such.
    /// </summary>
    private static FieldInfo Closed(FieldInfo field)
    {
        var type = field.DeclaringType!;
        return type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(object))]).GetField(field.Name, Static)!;
    }
}
