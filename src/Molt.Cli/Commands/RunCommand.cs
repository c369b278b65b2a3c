using System.Diagnostics;
using Molt.Cli.Running;
using Molt.Reporting;

namespace Molt.Cli.Commands;

/// <summary><c>molt run</c>: loads the scripts, runs their entry point, and takes in what is saved meanwhile.</summary>
internal sealed class RunCommand(RunSettings settings) : ICommand
{
    // Never disposed, and reachable for as long as there is a process: threads that outlive the scripts' Main take edits too.
    private static LiveProgram? program;

    [StackTraceHidden]
    public int Execute()
    {
        if (DirectoryProblem.Of(settings.Directory) is { } problem)
        {
            StandardError.WriteMessage(problem);
            return ExitCode.NotDone;
        }

        program = new LiveProgram(settings);
        return program.Load() is { } main ? main(settings.Arguments) : ExitCode.NotDone;
    }
}
