using System.Collections.Immutable;
using Molt.Model;

namespace Molt.History;

/// <summary>A file in two generations; null where there is none.</summary>
internal sealed record SourceChange(SourceFile? Before, SourceFile? After);

/// <summary>What an edit changed in the sources, by path.</summary>
internal sealed record SourceChanges(ImmutableSortedDictionary<string, SourceChange> ByPath)
{
    public IEnumerable<string> Paths => ByPath.Keys;

    /// <summary>The files that differ between two generations.</summary>
    public static SourceChanges Between(ImmutableSortedDictionary<string, SourceFile> before, ImmutableSortedDictionary<string, SourceFile> after)
    {
        var paths = before.Keys.Union(after.Keys).Where(path => !IsSame(before.GetValueOrDefault(path), after.GetValueOrDefault(path)));
        return new(paths.ToImmutableSortedDictionary(
            path => path, path => new SourceChange(before.GetValueOrDefault(path), after.GetValueOrDefault(path)), StringComparer.Ordinal));
    }

    /// <summary>What some files' changes make of a generation's sources.</summary>
    public static SourceChanges Of(IReadOnlyCollection<FileChange> changes, ImmutableSortedDictionary<string, SourceFile> before) => new(
        changes.ToImmutableSortedDictionary(change => change.Path, change => new SourceChange(before.GetValueOrDefault(change.Path), change.After), StringComparer.Ordinal));

    public ImmutableSortedDictionary<string, SourceFile> ApplyTo(ImmutableSortedDictionary<string, SourceFile> sources)
    {
        var edited = sources.ToBuilder();
        foreach (var (path, change) in ByPath)
        {
            if (change.After is null) edited.Remove(path);
            else edited[path] = change.After;
        }
        return edited.ToImmutable();
    }

    private static bool IsSame(SourceFile? one, SourceFile? other) => one is null || other is null
        ? one == other
        : ReferenceEquals(one, other) || one.Hash.AsSpan().SequenceEqual(other.Hash.AsSpan());
}
