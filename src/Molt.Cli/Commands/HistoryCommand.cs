using Molt.Cli.Display;
using Molt.Reporting;

namespace Molt.Cli.Commands;

/// <summary><c>molt history</c>: the edits that an events file tells of, one line each, oldest first.</summary>
internal sealed class HistoryCommand(string file, bool all) : ICommand
{
    public int Execute()
    {
        try
        {
            foreach (var line in File.ReadLines(file))
            {
                if (HistoryLine.Of(line) is { } edit && (all || edit.IsLive)) Console.Out.WriteLine(edit.Text);
            }
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            StandardError.WriteMessage($"cannot list '{file}': {exception.Message}");
            return ExitCode.NotDone;
        }
    }
}
