using System.CommandLine;

namespace Molt.Cli.Commands;

/// <summary><c>--help</c> and <c>--version</c>.</summary>
internal sealed class PrintedHelp(ParseResult parsed) : ICommand
{
    public int Execute() => parsed.Invoke();
}
