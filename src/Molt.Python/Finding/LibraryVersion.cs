using System.Text.RegularExpressions;

namespace Molt.Python.Finding;

/// <summary>Which Python a library's name says that it is.</summary>
internal static partial class LibraryVersion
{
    public const int Oldest = 9, Newest = 13;

    /// <summary>Why the library cannot be used, or null.</summary>
    public static string? Objection(string path)
    {
        var match = Name().Match(Path.GetFileName(path));
        if (!match.Success) return null; // frameworks of macOS have no version in the name
        if (match.Groups["threaded"].Success) return "a free-threaded build, which has another interface";
        return MinorOf(path) is < Oldest or > Newest ? $"not one of 3.{Oldest} to 3.{Newest}" : null;
    }

    /// <summary>The 11 of 3.11, or null.</summary>
    public static int? MinorOf(string path) =>
        Name().Match(Path.GetFileName(path)) is { Success: true } match ? int.Parse(match.Groups["minor"].ValueSpan, null) : null;

    [GeneratedRegex(@"python3\.?(?<minor>\d+)(?<threaded>t)?(\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}
