namespace Molt.Cli.Commands;

/// <summary>What a command line asks for.</summary>
internal interface ICommand
{
    /// <summary>Does it, on the calling thread.</summary>
    /// <returns>The exit code.</returns>
    int Execute();
}
