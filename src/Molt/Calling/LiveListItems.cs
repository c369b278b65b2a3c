using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Molt.Applying;
using Molt.Languages;
using Molt.Reporting;

namespace Molt.Calling;

/// <summary>Makes the objects of a <see cref="LiveList{T}"/>.</summary>
internal sealed class LiveListItems<T>(ReloaderLog log, IServiceProvider? services, ScriptRuntimes others) where T : class
{
    /// <summary>The objects for a generation: those that there were, where their class still fits, and new ones.</summary>
    public ImmutableSortedDictionary<string, T> Of(Generation generation, ImmutableSortedDictionary<string, T> before)
    {
        var members = new LiveMembers(generation);
        var items = before.Clear().ToBuilder();
        foreach (var symbol in members.AllTypes().Where(symbol => symbol is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false }))
        {
            var type = members.Type(symbol);
            if (!typeof(T).IsAssignableFrom(type)) continue;
            var kept = before.GetValueOrDefault(type.FullName!);
            var item = kept?.GetType() == type ? kept : Make(type.FullName!, () => new Caller(members, services).CreateDefault(symbol, type));
            if (item is not null) items[type.FullName!] = item;
        }
        foreach (var name in others.ClassesFor(typeof(T)).Where(name => !items.ContainsKey(name)))
        {
            if ((before.GetValueOrDefault(name) ?? Make(name, () => others.TryCreate(name, typeof(T)))) is { } item) items[name] = item;
        }
        return items.ToImmutable();
    }

    /// <summary>A constructor that throws costs its class the place in the list, and nobody else anything.</summary>
    private T? Make(string name, Func<object?> create)
    {
        try
        {
            return (T?)create();
        }
        catch (Exception exception)
        {
            log.ConstructorThrew(name, exception);
            return null;
        }
    }
}
