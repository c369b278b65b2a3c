using System.Collections.Immutable;
using Molt.Cli.Running;
using Molt.Python;
using Molt.Reporting;
using Molt.Xunit;

namespace Molt.Cli.Commands;

/// <summary><c>molt check</c>: what the compiler says to the scripts, and what they use that is denied, in the form that editors and build logs know.</summary>
internal sealed class CheckCommand(string directory, string baseNamespace, string[] exclude, string[] deny) : ICommand
{
    public int Execute()
    {
        if (DirectoryProblem.Of(directory) is { } problem) return NotDone(problem);
        var options = new ReloaderOptions();
        foreach (var glob in exclude) options.Exclude.Add(glob);
        options.Languages.Add(new PythonLanguage());
        options.Tests.Frameworks.Add(new XunitFramework());
        if (deny.Length > 0) options.Policies.Add(ScriptPolicy.Deny(deny));
        var diagnostics = CodeReloader.Check(baseNamespace, Path.GetFullPath(directory), options);
        try
        {
            Write(diagnostics);
        }
        catch (IOException exception)
        {
            return NotDone($"cannot write to standard output: {exception.Message}");
        }

        return diagnostics.Any(diagnostic => diagnostic.Severity == ScriptSeverity.Error) ? ExitCode.Errors : ExitCode.Success;
    }

    private static int NotDone(string why)
    {
        StandardError.WriteMessage(why);
        return ExitCode.NotDone;
    }

    private void Write(ImmutableArray<ScriptDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Console.Out.WriteLine(diagnostic with { File = AsGiven(diagnostic.File) });
    }

    // Like compilers: a file found below the directory that was given is written the way the directory was.
    private string AsGiven(string file) =>
        file.Length == 0 ? file : Path.Combine(directory, ScriptPath.Relative(Path.GetFullPath(directory), file));
}
