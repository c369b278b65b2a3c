using Xunit;

namespace Molt.Tests.Edits;

/// <summary>
/// The cases about the state and the dispatch of objects also as a sequence: their steps forth, back to where they began, and forth again, with the objects that were made at the
/// start.
/// </summary>
public sealed class ForthAndBackTests
{
    private static readonly string[] Rows = ["B9", "H6", "H7", "M4", "M5", "M7", "M8", "M9"];

    public static TheoryData<string> Cases => [.. EditCases.Names.Where(name => Rows.Contains(name[..name.IndexOf('-', StringComparison.Ordinal)]))];

    [Theory, MemberData(nameof(Cases))]
    public async Task ACaseAnswersLiveAsItDoesColdForthAndBackAndForth(string name)
    {
        var edits = EditCases.Load(name);
        await using var run = new ForthAndBackRun(edits);
        await run.CheckAsync();
    }
}
