using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Molt.Replay.Histories;

namespace Molt.Replay;

/// <summary>Has processes replay a history; where one crashes, the next goes on.</summary>
internal sealed class Supervisor(ReplayOptions options, ImmutableArray<Commit> commits) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("molt-replay-rows-");

    public void Dispose() => folder.Delete(recursive: true);

    public ImmutableArray<Row> Run()
    {
        var file = Path.GetFullPath(options.Json ?? Path.Combine(folder.FullName, "rows"));
        if (!options.Resumes) File.Delete(file);
        for (var first = Done(file); first < commits.Length;)
        {
            var code = Start(first, file);
            if (code == 0)
            {
                first = RowFile.LastOf(file).Number;
                continue;
            }
            var crash = Crash(file, code);
            RowFile.Append(file, crash);
            Console.Error.WriteLine(RowText.Of(crash));
            first = Math.Max(crash.Number, crash.Phase!.StartsWith("start", StringComparison.Ordinal) || crash.Number == first ? first + 1 : first);
        }
        return RowFile.Read(file);
    }

    // The scripts start cold at the last commit that was judged, so that the next one is.
    private static int Done(string file) => File.Exists(file) ? RowFile.Read(file).Select(row => row.Number).DefaultIfEmpty().Last() : 0;

    private int Start(int first, string file)
    {
        var arguments = options.Words.Concat(["--rows", file, "--first", first.ToString(CultureInfo.InvariantCulture)]);
        string[] start = [.. Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [Environment.GetCommandLineArgs()[0]] : Array.Empty<string>(), .. arguments];
        using var process = Process.Start(Environment.ProcessPath!, start);
        process.WaitForExit();
        return process.ExitCode;
    }

    private Row Crash(string file, int code)
    {
        var (number, what) = RowFile.LastOf(file);
        var commit = commits[number];
        return new(number, commit.Id, commit.Subject, RowKind.Crashed) { Phase = $"{what} (exit code {code})" };
    }
}
