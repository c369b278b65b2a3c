using Xunit;

namespace Molt.Tests.Edits;

/// <summary>All cases of <c>tests/Edits</c>.</summary>
internal static class EditCases
{
    public static string Folder { get; } = Repository.PathOf("tests/Edits");

    /// <summary>All cases; or, to work on a few, those whose names begin with one of the words in <c>MOLT_CASES</c>.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Where(IsWanted).Order(StringComparer.Ordinal);

    public static TheoryData<string> Theory => [.. Names];

    public static EditCase Load(string name) => EditCase.Load(Path.Combine(Folder, name));

    private static bool IsWanted(string name) =>
        Environment.GetEnvironmentVariable("MOLT_CASES") is not { Length: > 0 } wanted
        || wanted.Split(' ').Any(word => name.StartsWith(word, StringComparison.Ordinal));
}
