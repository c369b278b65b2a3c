using Microsoft.CodeAnalysis;

namespace Molt.Replay.Tests;

/// <summary>The answers of a class <c>Probe</c>, each taken for the outcome of a test.</summary>
internal sealed class ProbeAnswers : IFramework
{
    public bool IsTest(IMethodSymbol method) => method is { Name: "Answers", IsStatic: true, ContainingType: { Name: "Probe", ContainingNamespace.IsGlobalNamespace: true } };

    public void Run(TestClass tests, TestRun run)
    {
        var answers = new List<string>();
        run.Case("Probe", () => answers.AddRange((IEnumerable<string>)run.Calls.Invoke(tests.Tests[0], null, [])!));
        for (var index = 0; index < answers.Count; index++) run.Note($"Probe answer {index}", answers[index]);
    }
}
