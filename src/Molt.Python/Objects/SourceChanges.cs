using System.Collections.Immutable;
using System.Reflection;
using Molt.Languages;

namespace Molt.Python.Objects;

/// <summary>What edits of scripts brought and took of the members of a type and of its bases, nearest first. All of this is used under the interpreter's lock.</summary>
internal sealed class SourceChanges
{
    private static readonly List<Func<Type, TypeChanges?>> Sources = [];

    private readonly ImmutableArray<(Type Owner, LateMember Member)> added;
    private readonly HashSet<(Module, int)> removed;

    private SourceChanges(ImmutableArray<(Type, LateMember)> added, HashSet<(Module, int)> removed, ImmutableHashSet<string> names) =>
        (this.added, this.removed, RemovedNames) = (added, removed, names);

    public static SourceChanges None { get; } = new([], [], []);

    /// <summary>Those that came.</summary>
    public IEnumerable<(Type Owner, LateMember Member)> Added => added;

    private ImmutableHashSet<string> RemovedNames { get; }

    /// <summary>Has somebody asked for the types of their scripts.</summary>
    public static void Ask(Func<Type, TypeChanges?> source) => Sources.Add(source);

    /// <summary>Asks somebody no more.</summary>
    public static void AskNoMore(Func<Type, TypeChanges?> source) => Sources.Remove(source);

    /// <summary>What changed of a type since it was loaded.</summary>
    public static SourceChanges Of(Type type) => Of(type, Sources);

    /// <summary>The same with somebody else's answers in the place of those that somebody gives.</summary>
    public static SourceChanges Of(Type type, Func<Type, TypeChanges?> source, Func<Type, TypeChanges?> instead) => Of(type, [.. Sources.Select(asked => asked == source ? instead : asked)]);

    private static SourceChanges Of(Type type, List<Func<Type, TypeChanges?>> sources)
    {
        List<(Type, LateMember)> added = [];
        List<MemberInfo> removed = [];
        for (var current = sources.Count == 0 ? null : type; current is not null; current = current.BaseType)
        {
            if (sources.Select(source => source(current)).FirstOrDefault(found => found is not null) is not { } changes) continue;
            added.AddRange(changes.Added.Select(member => (current, member)));
            removed.AddRange(changes.Removed);
        }

        return added.Count + removed.Count == 0 ? None : new([.. added], [.. removed.Select(Place)], [.. removed.Select(member => member.Name)]);
    }

    /// <summary>Whether sources do not have the member any more that reflection shows.</summary>
    public bool IsGone(MemberInfo member) => removed.Count > 0 && removed.Contains(Place(member));

    /// <summary>The names of what is not the same in both.</summary>
    public IReadOnlySet<string> NamesOfDifferences(SourceChanges other) => added.Except(other.added).Concat(other.added.Except(added)).Select(change => change.Member.Name)
        .Concat(removed.SetEquals(other.removed) ? [] : RemovedNames.Union(other.RemovedNames)).ToHashSet();

    // Of an inherited member reflection has several objects.
    private static (Module, int) Place(MemberInfo member) => (member.Module, member.MetadataToken);
}
