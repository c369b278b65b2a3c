using System.Collections;
using System.Reflection;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Molt.NUnit;

/// <summary>
/// What NUnit remembers of types and methods in static fields, and with them the load contexts of all tests that ever ran. It offers no way to forget: its caches are private,
/// and made for processes that run one assembly and end. A field that is gone in another version of NUnit's costs memory and nothing else.
/// </summary>
internal static class Statics
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>
    /// A search takes milliseconds. One that takes longer hangs in an author's source of data, and must not keep all later ones waiting: at worst they are unlucky with
    /// NUnit's tables, which are not made for several threads.
    /// </summary>
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2);

    /// <summary>Guards NUnit's tables, which a search fills.</summary>
    private static readonly Lock gate = new();
    private static readonly Lazy<IReadOnlyList<FieldInfo>> Fields = new(() => [.. typeof(TestAttribute).Assembly.GetTypes().SelectMany(type => type.GetFields(Static)).Where(IsCache)]);

    public static ITest Load(Func<ITest> load) => Guarded(load);

    /// <summary>Takes all that can be unloaded out of the tables.</summary>
    public static void Release() => Guarded<object?>(() =>
    {
        foreach (var field in Fields.Value) Release(field.GetValue(null));
        return null;
    });

    private static T Guarded<T>(Func<T> action)
    {
        var isOwn = gate.TryEnter(patience);
        try
        {
            return action();
        }
        finally
        {
            if (isOwn) gate.Exit();
        }
    }

    private static void Release(object? cache)
    {
        if (cache is not IDictionary entries)
        {
            // A cache may be an object around its table.
            foreach (var field in cache?.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic) ?? []) Release(field.GetValue(cache) as IDictionary);
            return;
        }

        foreach (var key in entries.Keys.Cast<object>().Where(IsCollectible).ToList()) entries.Remove(key);
    }

    private static bool IsCollectible(object key) => key switch
    {
        MemberInfo member => member.IsCollectible,
        IMethodInfo method => method.MethodInfo.IsCollectible,
        _ => key.GetType().IsCollectible,
    };

    private static bool IsCache(FieldInfo field) => !field.DeclaringType!.IsGenericTypeDefinition
        && (typeof(IDictionary).IsAssignableFrom(field.FieldType) || field.FieldType.Name == "ProviderCache")
        && field.FieldType.GetGenericArguments().FirstOrDefault() is var key && (key is null || key == typeof(Type) || key == typeof(MemberInfo) || key == typeof(IMethodInfo));
}
