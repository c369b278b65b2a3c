using Molt.Tests;

namespace Molt.Python.Tests.Scripting;

/// <summary>Tests that count what there is in the process: nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(EngineTests), DisableParallelization = true)]
public sealed class Alone;

/// <summary>The tests of the engine that are written in Python themselves.</summary>
[Collection(nameof(EngineTests))]
public sealed class EngineTests
{
    [Theory]
    [InlineData("test_gate"), InlineData("test_sources"), InlineData("test_debugging"), InlineData("test_threads"), InlineData("test_stores"), InlineData("test_random"), InlineData("test_collecting"), InlineData("test_endurance")]
    public void TheEnginesOwnTestsPass(string module)
    {
        using var cases = Cases();
        using var unittest = ThePython.Runtime.Import("unittest");
        using var suite = unittest.GetAttribute("defaultTestLoader").CallMethod("loadTestsFromName", module);
        using var result = unittest.CallMethod("TestResult");
        suite.CallMethod("run", result).Dispose();
        var failed = result.GetAttribute("failures").Items().Concat(result.GetAttribute("errors").Items()).Select(pair => pair.GetItem(1).ToString());
        Assert.True(result.CallMethod("wasSuccessful").As<bool>(), string.Join('\n', failed));
        Assert.True(result.GetAttribute("testsRun").As<int>() > 0);
    }

    /// <summary>What runs cases.</summary>
    internal static PythonObject Cases()
    {
        PythonRuntime.Start(new PythonOptions { SearchPaths = { Path.Combine(Repository.Folder, "tests", "Molt.Python.Tests", "python") } });
        return ThePython.Runtime.Import("cases");
    }
}
