using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Molt.Cli.Commands;

/// <summary>Turns the command line into the command that it asks for.</summary>
/// <remarks>
/// System.CommandLine only parses, and prints help: run inside its invocation, the scripts would have its frames in their
/// stack traces and its handlers for Ctrl+C.
/// </remarks>
internal static class CommandLine
{
    private const string Description =
        "Live coding for .NET: runs a directory of C# scripts and takes every saved change into the running program.";

    // Nothing is expanded: an argument that begins with @ is the user's, not a response file.
    private static readonly ParserConfiguration Configuration = new() { ResponseFileTokenReplacer = null };

    /// <summary>The command; for a wrong command line one that says so.</summary>
    public static ICommand Read(string[] arguments)
    {
        var (own, scripts) = SplitAtDashes(arguments);
        var run = new RunSyntax();
        var check = new CheckSyntax();
        var test = new TestSyntax();
        var history = new HistorySyntax();
        var parsed = Molt(run.Command, check.Command, test.Command, history.Command).Parse(own, Configuration);
        if (parsed.Action is ParseErrorAction) return new UsageError(parsed);
        if (parsed.Action is not null) return new PrintedHelp(parsed);
        var command = parsed.CommandResult.Command;
        if (command == run.Command) return run.Read(parsed, scripts);
        if (command == test.Command) return test.Read(parsed);
        return command == check.Command ? check.Read(parsed) : history.Read(parsed);
    }

    // Not a RootCommand, whose name is that of the assembly.
    private static Command Molt(params Command[] commands)
    {
        var molt = new Command("molt", Description) { new HelpOption(), new VersionOption() };
        foreach (var command in commands) molt.Add(command);
        return molt;
    }

    // By hand, because System.CommandLine would also give the scripts every misspelt option in front of the dashes.
    private static (string[] Own, string[] Scripts) SplitAtDashes(string[] arguments)
    {
        var dashes = Array.IndexOf(arguments, "--");
        var isRun = arguments is [RunSyntax.Name, ..];
        return isRun && dashes > 0 ? (arguments[..dashes], arguments[(dashes + 1)..]) : (arguments, []);
    }
}
