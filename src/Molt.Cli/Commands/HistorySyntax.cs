using System.CommandLine;

namespace Molt.Cli.Commands;

/// <summary>The command line of <c>molt history</c>.</summary>
internal sealed class HistorySyntax
{
    private readonly Argument<string> file = new("FILE") { Description = "The file that 'molt run --events FILE' writes" };
    private readonly Option<bool> all = new("--all") { Description = "Show what was refused or held back, too" };

    public HistorySyntax() =>
        Command = new Command("history", "List the generations that an events file tells of") { file, all };

    public Command Command { get; }

    public HistoryCommand Read(ParseResult parsed) => new(parsed.GetRequiredValue(file), parsed.GetValue(all));
}
