using Microsoft.CodeAnalysis;

namespace Molt.Replay.Tests;

/// <summary>What a test framework's attributes mean.</summary>
internal interface IFramework
{
    bool IsTest(IMethodSymbol method);

    /// <summary>Runs all tests of a class.</summary>
    void Run(TestClass tests, TestRun run);
}
