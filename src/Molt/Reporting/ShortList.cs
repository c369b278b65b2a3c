using System.Collections.Immutable;

namespace Molt.Reporting;

/// <summary>The first few names of a list, and how many there are besides.</summary>
internal static class ShortList
{
    public static string Of(ImmutableArray<string> names, int most)
    {
        if (names.IsEmpty) return "nothing";
        var shown = string.Join(", ", names.Take(most));
        return names.Length <= most ? shown : $"{shown} and {names.Length - most} more";
    }
}
