namespace Molt.Cli.Tests.Processes;

/// <summary>How a run of the command ended, and all that it wrote.</summary>
internal sealed record MoltResult(int ExitCode, string[] Output, string[] Error)
{
    public string ErrorText => string.Join('\n', Error);
}
