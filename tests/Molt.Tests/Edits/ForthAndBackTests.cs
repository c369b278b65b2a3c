using Xunit;

namespace Molt.Tests.Edits;

/// <summary>Every case also as a sequence: its steps forth, back to where it began, and forth again, with the objects that were made at the start.</summary>
public sealed class ForthAndBackTests
{
    public static TheoryData<string> Cases => EditCases.Theory;

    [Theory, MemberData(nameof(Cases))]
    public async Task ACaseAnswersLiveAsItDoesColdForthAndBackAndForth(string name)
    {
        var edits = EditCases.Load(name);
        await using var run = new ForthAndBackRun(edits);
        await run.CheckAsync();
    }
}
