using Molt.Tests.Edits;
using Xunit;

namespace Molt.Tests.Rehearsing;

/// <summary>A world beside the live one answers as a cold start does: when it takes in the same edits, when it has undone one, and when it is built from what was kept of them.</summary>
public sealed class RehearsedEqualsColdTests
{
    private static readonly string[] Rows = ["B1", "B7", "H1", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "T1", "T2", "O1"];

    // Asking it changes its answer to the next question, which only new code resets.
    private const string AskedOnce = "M5-static-field-added";

    // Each is compiled twice and loaded five times: one in four, unless one says which.
    private static readonly int OneIn = Environment.GetEnvironmentVariable("MOLT_CASES") is { Length: > 0 } ? 1 : 4;

    public static TheoryData<string> Cases =>
        [.. EditCases.Names.Where(name => Rows.Contains(name[..name.IndexOf('-', StringComparison.Ordinal)]) && name != AskedOnce).Where((_, index) => index % OneIn == 0)];

    [Theory, MemberData(nameof(Cases))]
    public void ACaseAnswersInARehearsalAsItDoesCold(string name)
    {
        using var rehearsed = new RehearsedCase(EditCases.Load(name));
        rehearsed.Check();
    }
}
