using System.Collections.Immutable;
using Molt.Model;
using Molt.Testing;

namespace Molt.Rehearsing;

/// <summary>Which of the loaded tests to run.</summary>
/// <param name="Types">The types to look for tests in.</param>
/// <param name="Methods">The methods to run; null for all.</param>
/// <param name="Filter">What their names have to contain; null for any.</param>
internal sealed record WantedTests(ImmutableArray<LoadedType> Types, IReadOnlySet<TestMethod>? Methods, string? Filter = null);
