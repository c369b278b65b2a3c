using System.Runtime.CompilerServices;

namespace Molt.Python.Tests;

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
