using Molt.Tests;

namespace Molt.Python.Tests.Scripting;

/// <summary>The oracle for Python: each case of tests/PythonEdits, live and cold, in the interpreter of this process.</summary>
public sealed class EngineCasesTests
{
    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(Path.Combine(Repository.Folder, "tests", "PythonEdits")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void ACaseAnswersLiveAsItDoesCold(string name)
    {
        using var cases = EngineTests.Cases();
        var failures = cases.CallMethod("run_case", Path.Combine(Repository.Folder, "tests", "PythonEdits", name)).As<List<string>>();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

}
