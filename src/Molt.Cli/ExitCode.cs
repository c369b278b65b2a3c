namespace Molt.Cli;

/// <summary>Molt's own exit codes; <c>molt run</c> otherwise ends with the scripts'.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary><c>molt check</c> found errors, <c>molt test</c> a test that failed.</summary>
    public const int Errors = 1;

    /// <summary>The command line is wrong, or what it asks for cannot be done at all.</summary>
    public const int NotDone = 2;
}
