namespace Molt.Tests.Edits;

/// <summary>A member as <c>expect.txt</c> writes it: in full, or its beginning and <c>*</c> where the rest is not the case's matter.</summary>
internal static class MemberPattern
{
    public static bool Matches(string pattern, string member) =>
        pattern.EndsWith('*') ? member.StartsWith(pattern[..^1], StringComparison.Ordinal) : member == pattern;
}
