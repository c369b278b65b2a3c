using Xunit;

namespace Molt.Tests.Edits;

/// <summary>All cases of <c>tests/Edits</c>.</summary>
internal static class EditCases
{
    public static string Folder { get; } = Path.Combine(RepositoryFolder(), "tests", "Edits");

    /// <summary>All cases; or, to work on a few, those whose names begin with one of the words in <c>MOLT_CASES</c>.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Where(IsWanted).Order(StringComparer.Ordinal);

    public static TheoryData<string> Theory => [.. Names];

    public static EditCase Load(string name) => EditCase.Load(Path.Combine(Folder, name));

    private static bool IsWanted(string name) =>
        Environment.GetEnvironmentVariable("MOLT_CASES") is not { Length: > 0 } wanted
        || wanted.Split(' ').Any(word => name.StartsWith(word, StringComparison.Ordinal));

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Molt.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
