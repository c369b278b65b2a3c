using System.Collections.Immutable;
using Molt.Model;
using Molt.Testing;

namespace Molt.Rehearsing;

/// <summary>
/// A copy of the scripts that takes edits in before the running program does, and in which tests run. Used by the reloader's thread; tests run on others.
/// </summary>
internal interface IRehearsalWorld : IDisposable
{
    /// <summary>Whether it still answers: where tests run in another process, that may have ended.</summary>
    bool IsAlive { get; }

    /// <summary>Takes an edit in. When it fails, nothing of the edit is left.</summary>
    /// <exception cref="Linking.LinkException">An initializer threw.</exception>
    void Take(ImmutableArray<LoadablePatch> edit);

    /// <summary>Takes the last edit back; false when that cannot be done, and the world is of no use any more.</summary>
    bool TryUndo();

    /// <summary>Loads tests, in place of those that there were.</summary>
    void LoadTests(ImmutableArray<LoadablePatch> tests);

    /// <summary>Takes back what loading tests did to scripts; false when that cannot be done.</summary>
    bool TryUndoTests();

    /// <summary>Runs tests that were loaded.</summary>
    TestRun Run(WantedTests tests, TestLimits limits);
}
