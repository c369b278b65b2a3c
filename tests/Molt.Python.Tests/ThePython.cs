using System.Runtime.CompilerServices;

[assembly: AssemblyFixture(typeof(Molt.Python.Tests.StartedPython))]

namespace Molt.Python.Tests;

/// <summary>Starts Python before the first test: not all of them ask for it themselves.</summary>
public sealed class StartedPython
{
    public StartedPython() => RuntimeHelpers.RunClassConstructor(typeof(ThePython).TypeHandle);
}

/// <summary>The Python of the test process, and what tests ask of it.</summary>
internal static class ThePython
{
    private static int modules;

    public static PythonRuntime Runtime { get; } = PythonRuntime.Start();

    public static dynamic Evaluate(string expression) => Runtime.Evaluate(expression);

    /// <summary>A module of its own with the source.</summary>
    public static PythonObject Module(string source) => Runtime.Run(source, NextName());

    /// <summary>A name that no module has yet.</summary>
    public static string NextName([CallerMemberName] string of = "") => $"test_{of}_{Interlocked.Increment(ref modules)}";

    /// <summary>What Python's own collector still has to do is done, and what .NET's finalizers left to be released is released.</summary>
    public static void Collect()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            using (Runtime.Lock()) Runtime.Import("gc").CallMethod("collect").Dispose();
        }
    }
}
