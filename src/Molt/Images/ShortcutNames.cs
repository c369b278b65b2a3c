namespace Molt.Images;

/// <summary>What the names of shortcuts end with, behind that of the body that they lead to.</summary>
internal static class ShortcutNames
{
    public const string Call = "$call";

    public const string New = "$new";

    public static bool Include(string method) =>
        method.TrimEnd('\'').EndsWith(Call, StringComparison.Ordinal) || method.TrimEnd('\'').EndsWith(New, StringComparison.Ordinal);
}
