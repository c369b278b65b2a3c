using System.Collections.Immutable;

namespace Molt.Reporting;

/// <summary>The first few names of a list, and how many there are besides.</summary>
internal static class ShortList
{
    public static string Of(ImmutableArray<string> names, int most) => names.Length <= most
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(most))} and {names.Length - most} more";
}
