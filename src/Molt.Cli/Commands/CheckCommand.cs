using Molt.Cli.Running;
using Molt.Reporting;

namespace Molt.Cli.Commands;

/// <summary><c>molt check</c>: what the compiler says to the scripts, in the form that editors and build logs know.</summary>
internal sealed class CheckCommand(string directory, string baseNamespace, TextWriter output) : ICommand
{
    public int Execute()
    {
        if (DirectoryProblem.Of(directory) is { } problem)
        {
            StandardError.WriteMessage(problem);
            return ExitCode.NotStarted;
        }

        var root = Path.GetFullPath(directory);
        var diagnostics = CodeReloader.Check(baseNamespace, root);
        foreach (var diagnostic in diagnostics) output.WriteLine(diagnostic with { File = AsGiven(root, diagnostic.File) });
        return diagnostics.Any(diagnostic => diagnostic.Severity == ScriptSeverity.Error) ? ExitCode.Errors : ExitCode.Success;
    }

    // Like compilers: a file found below the directory that was given is written the way the directory was.
    private string AsGiven(string root, string file) =>
        file.Length == 0 ? file : Path.Combine(directory, ScriptPath.Relative(root, file));
}
