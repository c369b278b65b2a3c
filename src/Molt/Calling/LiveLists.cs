using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Reporting;

namespace Molt.Calling;

/// <summary>All <see cref="LiveList{T}"/>s of a reloader, kept up to date. Thread-safe.</summary>
internal sealed class LiveLists
{
    // Guards lists: hosts add to it while the reloader's thread goes over it.
    private readonly Lock gate = new();
    private readonly List<Action<LiveMembers, ReloaderLog>> lists = [];

    public LiveList<T> Add<T>(LiveMembers members, ReloaderLog log) where T : class
    {
        lock (gate)
        {
            var none = ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
            var list = new LiveList<T>(Fill(none, members, log));
            lists.Add((current, currentLog) => Update(list, current, currentLog));
            return list;
        }
    }

    public void Update(LiveMembers members, ReloaderLog log)
    {
        lock (gate)
        {
            foreach (var update in lists) update(members, log);
        }
    }

    private static void Update<T>(LiveList<T> list, LiveMembers members, ReloaderLog log) where T : class
    {
        var (before, after) = (list.Items, Fill(list.Items, members, log));
        if (before.Values.SequenceEqual(after.Values, ReferenceEqualityComparer.Instance as IEqualityComparer<T>)) return;
        list.Replace(after);
        list.RaiseChanged(log);
    }

    private static ImmutableSortedDictionary<string, T> Fill<T>(
        ImmutableSortedDictionary<string, T> before, LiveMembers members, ReloaderLog log) where T : class
    {
        var items = before.Clear().ToBuilder();
        var caller = new Caller(members);
        foreach (var symbol in members.AllTypes().Where(symbol => symbol is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false }))
        {
            var type = members.Type(symbol);
            if (!typeof(T).IsAssignableFrom(type)) continue;
            var item = before.TryGetValue(type.FullName!, out var kept) && kept.GetType() == type ? kept : Create<T>(caller, symbol, type, log);
            if (item is not null) items[type.FullName!] = item;
        }
        return items.ToImmutable();
    }

    /// <summary>A constructor that throws costs its class the place in the list, and nobody else anything.</summary>
    private static T? Create<T>(Caller caller, INamedTypeSymbol symbol, Type type, ReloaderLog log) where T : class
    {
        try
        {
            return (T?)caller.CreateDefault(symbol, type);
        }
        catch (Exception exception)
        {
            log.ConstructorThrew(type.FullName!, exception);
            return null;
        }
    }
}
