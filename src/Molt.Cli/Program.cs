using System.Diagnostics;
using Molt.Cli.Commands;

namespace Molt.Cli;

/// <summary>The process: reads the command line and does what it says.</summary>
internal static class Program
{
    // The scripts' Main runs inside this method, on this thread, and its stack traces should show only the scripts.
    [StackTraceHidden]
    private static int Main(string[] arguments)
    {
        var command = CommandLine.Read(arguments);
        return command.Execute();
    }
}
