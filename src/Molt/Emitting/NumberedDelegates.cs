using System.Collections;
using static Molt.Emitting.CompilerInternals;

namespace Molt.Emitting;

/// <summary>
/// The types of lambdas with default values, <c>params</c> and the like, <c>&lt;&gt;f__AnonymousDelegate0</c> and so on. Baselines have lists of them, by the number of type parameters and of parameters, and each list
/// is to be kept as a whole (<see cref="KeptAnonymousTypes"/>). Where the compiler goes through a list of an earlier generation, it takes all for its own symbols, and fails on one of the first image; so these have a list where it
/// never looks for one, and count there as numbers that are taken. Their rows it finds in the image itself.
/// </summary>
internal static class NumberedDelegates
{
    private const int NoNumber = -1;

    /// <param name="lists">The next baseline's lists.</param>
    /// <param name="key">What one of the former baseline's lists was found by.</param>
    /// <param name="former">That list.</param>
    /// <returns>The lists with those that were lost, and how many these are.</returns>
    public static (object Lists, int Added) Union(object lists, object key, IEnumerable former)
    {
        var added = 0;
        foreach (var type in former)
        {
            var place = IsOfImage(type) ? Constructor(key.GetType(), 2).Invoke([NoNumber, NoNumber]) : key;
            var list = ListOf(lists, place) ?? (IEnumerable)Method(former.GetType(), "Clear", 0).Invoke(former, [])!;
            if (list.Cast<object>().Any(one => Number(one) == Number(type))) continue;
            lists = Method(lists.GetType(), "SetItem", 2).Invoke(lists, [place, Method(list.GetType(), "Add", 1).Invoke(list, [type])])!;
            added++;
        }
        return (lists, added);
    }

    private static IEnumerable? ListOf(object lists, object key) =>
        (bool)Method(lists.GetType(), "ContainsKey", 1).Invoke(lists, [key])! ? (IEnumerable)Method(lists.GetType(), "get_Item", 1).Invoke(lists, [key])! : null;

    private static int Number(object type) => (int)Field(type.GetType(), "UniqueIndex").GetValue(type)!;

    private static bool IsOfImage(object type) => Field(type.GetType(), "Type").GetValue(type)!.GetType().Name.StartsWith("PENamedType", StringComparison.Ordinal);
}
