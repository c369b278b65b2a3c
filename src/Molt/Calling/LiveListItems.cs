using System.Collections.Immutable;
using Molt.Languages;
using Molt.Reporting;

namespace Molt.Calling;

/// <summary>Makes the objects of a <see cref="LiveList{T}"/>.</summary>
internal sealed class LiveListItems<T>(ReloaderLog log, ScriptRuntimes runtimes) where T : class
{
    /// <summary>The objects for what is live: those that there were, where their class still fits, and new ones.</summary>
    public ImmutableSortedDictionary<string, T> After(ImmutableSortedDictionary<string, T> before)
    {
        var items = before.Clear().ToBuilder();
        foreach (var found in runtimes.ClassesFor(typeof(T)).Where(found => !items.ContainsKey(found.Name)))
        {
            var kept = before.GetValueOrDefault(found.Name);
            var item = kept is not null && found.IsMadeOf(kept) ? kept : Make(found);
            if (item is not null) items[found.Name] = item;
        }
        return items.ToImmutable();
    }

    /// <summary>A constructor that throws costs its class the place in the list, and nobody else anything.</summary>
    private T? Make(ScriptClass found)
    {
        try
        {
            return (T?)found.Create();
        }
        catch (Exception exception)
        {
            log.ConstructorThrew(found.Name, exception);
            return null;
        }
    }
}
