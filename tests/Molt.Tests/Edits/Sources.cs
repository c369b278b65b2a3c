using System.Collections.Immutable;

namespace Molt.Tests.Edits;

/// <summary>What a script directory holds at one moment: relative paths, and the file of the case that has the content.</summary>
/// <remarks>Files, not texts: a case may be about bytes (a byte order mark, line ends) that reading would lose.</remarks>
internal sealed record Sources(ImmutableSortedDictionary<string, string> Files)
{
    private const string DeletedSuffix = ".deleted";

    public static Sources None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>These sources after a step's folder was laid over them.</summary>
    public Sources With(string folder)
    {
        var files = Files.ToBuilder();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path);
            if (name.EndsWith(DeletedSuffix, StringComparison.Ordinal)) Delete(files, name[..^DeletedSuffix.Length]);
            else files[name] = path;
        }
        return new Sources(files.ToImmutable());
    }

    /// <summary>These sources with some files as they were before: absent, if they were absent.</summary>
    public Sources HoldingBack(IEnumerable<string> names, Sources before)
    {
        var files = Files.ToBuilder();
        foreach (var name in names)
        {
            if (before.Files.TryGetValue(name, out var path)) files[name] = path;
            else files.Remove(name);
        }
        return new Sources(files.ToImmutable());
    }

    private static void Delete(ImmutableSortedDictionary<string, string>.Builder files, string name)
    {
        if (!files.Remove(name)) throw new InvalidDataException($"{name} is deleted by a step, but it was not there.");
    }
}
