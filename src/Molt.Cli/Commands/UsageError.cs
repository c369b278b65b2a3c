using System.CommandLine;
using Molt.Reporting;

namespace Molt.Cli.Commands;

/// <summary>A command line that cannot be understood.</summary>
internal sealed class UsageError(ParseResult parsed) : ICommand
{
    public int Execute()
    {
        foreach (var error in parsed.Errors) StandardError.WriteMessage(error.Message);
        StandardError.WriteMessage($"see '{NameOf(parsed.CommandResult.Command)} --help'");
        return ExitCode.NotDone;
    }

    private static string NameOf(Command command) => command.Parents.Any() ? $"molt {command.Name}" : command.Name;
}
