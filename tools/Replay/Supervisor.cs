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
        var rows = ImmutableArray.CreateBuilder<Row>();
        for (var first = 0; first < commits.Length;)
        {
            var file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"rows{first}-{rows.Count}"));
            var code = Start(first, file);
            rows.AddRange(RowFile.Read(file));
            if (code == 0)
            {
                first = RowFile.LastOf(file).Number;
                continue;
            }
            var crash = Crash(file, code);
            rows.Add(crash);
            Console.Error.WriteLine(RowText.Of(crash));
            first = Math.Max(crash.Number, crash.Phase!.StartsWith("start", StringComparison.Ordinal) || crash.Number == first ? first + 1 : first);
        }
        return rows.ToImmutable();
    }

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
