using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Molt.Tests.Faults;

/// <summary>An explicit test in a process of its own, whose limits concern nobody else.</summary>
internal static class ChildTest
{
    /// <summary>Runs a test; fails with what the process wrote if the test does.</summary>
    /// <param name="type">The test's class.</param>
    /// <param name="method">Its name.</param>
    /// <param name="command">What the shell does before it, to the word that the program's name follows.</param>
    /// <param name="environment">Variables for it.</param>
    public static async Task RunAsync(Type type, string method, string command = "exec", params (string Name, string Value)[] environment)
    {
        var (code, output) = await ShellAsync($"{command} '{Program}' -noColor -explicit only -method {type.FullName}.{method}", environment);
        Assert.True(code == 0, output);
    }

    /// <summary>Whether a command of the shell can be run here.</summary>
    public static async Task<bool> CanRunAsync(string command) => (await ShellAsync(command)).Code == 0;

    public static string Program => Path.Combine(AppContext.BaseDirectory, "Molt.Tests");

    private static async Task<(int Code, string Output)> ShellAsync(string command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        try
        {
            using var child = Process.Start(start)!;
            var (output, errors) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (child.ExitCode, $"{await output}\n{await errors}");
        }
        catch (Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }
}
