using System.Collections.Immutable;
using Molt.Testing;

namespace Molt;

/// <summary>What tests said of an edit.</summary>
/// <param name="Found">How many tests there are.</param>
/// <param name="Run">How many of them ran for this report.</param>
/// <param name="Failed">How many failed, those that were abandoned, or ended what they ran in, included.</param>
/// <param name="Skipped">How many their authors have skipped.</param>
/// <param name="Milliseconds">How long it took to make them ready and to run them.</param>
public sealed record TestSummary(int Found, int Run, int Failed, int Skipped, double Milliseconds)
{
    /// <summary>What became of each test that ran, in the order in which they ended.</summary>
    public ImmutableArray<TestResult> Results { get; init; } = [];
}
