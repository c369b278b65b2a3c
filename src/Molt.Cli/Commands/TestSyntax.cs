using System.CommandLine;
using Molt.Cli.Running;

namespace Molt.Cli.Commands;

/// <summary>The command line of <c>molt test</c>.</summary>
internal sealed class TestSyntax
{
    private readonly Argument<string> directory = ScriptArguments.Directory();
    private readonly Option<string> baseNamespace = ScriptArguments.Namespace();
    private readonly Option<string[]> exclude = ScriptArguments.Exclude();
    private readonly Option<string?> filter = new("--filter")
    {
        HelpName = "TEXT",
        Description = "Run the tests whose name contains TEXT, in whatever case",
    };

    private readonly Option<bool> watch = new("--watch") { Description = "Stay, and test each change when it is saved" };

    public TestSyntax() => Command = new Command("test", "Run the xUnit tests beside the scripts and in them")
    {
        directory, baseNamespace, exclude, filter, watch,
    };

    public Command Command { get; }

    public TestCommand Read(ParseResult parsed) => new(new TestSettings
    {
        Directory = parsed.GetRequiredValue(directory),
        BaseNamespace = parsed.GetRequiredValue(baseNamespace),
        Exclude = parsed.GetRequiredValue(exclude),
        Filter = parsed.GetValue(filter),
        Watch = parsed.GetValue(watch),
    });
}
