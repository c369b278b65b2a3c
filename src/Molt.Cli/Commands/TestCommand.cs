using Molt.Cli.Running;
using Molt.Reporting;

namespace Molt.Cli.Commands;

/// <summary><c>molt test</c>: runs the tests of a directory of scripts, once or at each change.</summary>
internal sealed class TestCommand(TestSettings settings) : ICommand
{
    public int Execute()
    {
        if (DirectoryProblem.Of(settings.Directory) is { } problem)
        {
            StandardError.WriteMessage(problem);
            return ExitCode.NotDone;
        }

        return new TestSession(settings).RunAsync().GetAwaiter().GetResult();
    }
}
