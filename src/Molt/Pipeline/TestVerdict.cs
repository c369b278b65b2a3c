using System.Collections.Immutable;
using Molt.Testing;

namespace Molt.Pipeline;

/// <summary>What tests said.</summary>
/// <param name="Summary">For reports.</param>
/// <param name="Diagnostics">What failed, for its authors.</param>
internal sealed record TestVerdict(TestSummary Summary, ImmutableArray<ScriptDiagnostic> Diagnostics)
{
    /// <summary>Whether something failed.</summary>
    public bool IsRed => !Diagnostics.IsEmpty;

    /// <summary>The methods whose tests ran.</summary>
    public IReadOnlySet<TestMethod> Ran { get; init; } = ImmutableHashSet<TestMethod>.Empty;
}
