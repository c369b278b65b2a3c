using System.CommandLine;

namespace Molt.Cli.Commands;

/// <summary>The command line of <c>molt check</c>.</summary>
internal sealed class CheckSyntax
{
    private readonly Argument<string> directory = ScriptArguments.Directory();
    private readonly Option<string> baseNamespace = ScriptArguments.Namespace();
    private readonly Option<string[]> exclude = ScriptArguments.Exclude();
    private readonly Option<string[]> deny = ScriptArguments.Deny();

    public CheckSyntax() =>
        Command = new Command("check", "Compile the scripts without running them, and print what the compiler says")
        {
            directory, baseNamespace, exclude, deny,
        };

    public Command Command { get; }

    public CheckCommand Read(ParseResult parsed) =>
        new(parsed.GetRequiredValue(directory), parsed.GetRequiredValue(baseNamespace), parsed.GetRequiredValue(exclude), parsed.GetRequiredValue(deny));
}
