using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Molt.Cli.Running;

namespace Molt.Cli.Commands;

/// <summary>The command line of <c>molt run</c>.</summary>
internal sealed class RunSyntax
{
    public const string Name = "run";

    private readonly Argument<string> directory = ScriptArguments.Directory();
    private readonly Option<string> baseNamespace = ScriptArguments.Namespace();
    private readonly Option<string[]> exclude = ScriptArguments.Exclude();
    private readonly Option<string[]> deny = ScriptArguments.Deny();
    private readonly Option<ReloadMode?> mode = ScriptArguments.Mode();
    private readonly Option<TestMode?> test = ScriptArguments.Test();
    private readonly Option<string?> events = new("--events")
    {
        HelpName = "FILE",
        Description = "Append one JSON object a line to FILE for each edit",
    };

    private readonly Option<int?> poll = new("--poll")
    {
        HelpName = "MS",
        Description = "Look for changes every MS milliseconds, where the operating system does not tell of them",
        CustomParser = ReadMilliseconds,
    };

    private readonly Option<bool> noWatch = new("--no-watch") { Description = "Run the scripts as they are, and take no changes" };

    public RunSyntax()
    {
        Command = new Command(Name, "Run the scripts. What stands after -- goes to the program: molt run DIR [options] -- ARGS")
        {
            directory, baseNamespace, exclude, deny, mode, test, events, poll, noWatch,
        };
        Command.Validators.Add(RequireOneWay);
    }

    public Command Command { get; }

    public RunCommand Read(ParseResult parsed, string[] arguments) => new(new RunSettings
    {
        Directory = parsed.GetRequiredValue(directory),
        BaseNamespace = parsed.GetRequiredValue(baseNamespace),
        Exclude = parsed.GetRequiredValue(exclude),
        Deny = parsed.GetRequiredValue(deny),
        Mode = parsed.GetValue(mode) ?? ReloadMode.Update,
        Tests = parsed.GetValue(test) ?? TestMode.Gate,
        EventsFile = parsed.GetValue(events),
        PollingInterval = parsed.GetValue(poll) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
        Watch = !parsed.GetValue(noWatch),
        Arguments = arguments,
    });

    private static int? ReadMilliseconds(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens.Single().Value, CultureInfo.InvariantCulture, out var value) && value > 0) return value;
        result.AddError("--poll takes a number of milliseconds above 0");
        return null;
    }

    private void RequireOneWay(CommandResult result)
    {
        if (result.GetResult(poll) is not null && result.GetResult(noWatch) is { Implicit: false })
            result.AddError("--poll and --no-watch exclude each other");
    }
}
