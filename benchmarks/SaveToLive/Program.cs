using System.Globalization;
using Molt.Benchmarks;

// Save to live: from the write to the first new result that the running program sees, by molt and by `dotnet watch`, in turns.
// Options: --edits N (a start), --starts N, --no-watch (leaves `dotnet watch` out), --settle MS (between start and first edit).
var arguments = new Arguments(args);
var sources = Path.Combine(AppContext.BaseDirectory, "program");
var files = Directory.GetFiles(sources, "*.cs").Select(path => Path.GetFileName(path)!).Except(["Main.cs", "Shops.cs"]).Order().ToArray();
var (first, later) = (new Dictionary<string, List<double>>(), new Dictionary<string, List<double>>());
var number = 0;

for (var start = 0; start < arguments.Number("--starts", 3); start++)
{
    List<RunningProgram> programs = [];
    try
    {
        programs.Add(RunningProgram.UnderMolt(sources));
        if (!arguments.Has("--no-watch")) programs.Add(RunningProgram.UnderDotnetWatch(sources));
        foreach (var program in programs) program.Next();
        await Task.Delay(arguments.Number("--settle", 5000));
        for (var edit = 0; edit <= arguments.Number("--edits", 20); edit++) await EditAsync(programs, edit == 0 ? first : later);
    }
    finally
    {
        foreach (var program in programs) program.Dispose();
    }
}

Console.WriteLine("| | first edit, ms | median, ms | 95th percentile, ms | edits |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
foreach (var (name, times) in later.OrderBy(pair => pair.Key, StringComparer.Ordinal).Reverse())
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {Statistics.Median(first[name]):F0} | {Statistics.Median(times):F1} | {Statistics.Percentile(times, 0.95):F1} | {times.Count} |"));
if (later.Count == 2)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| molt / dotnet watch | {Ratio(first, Statistics.Median):F2} | {Ratio(later, Statistics.Median):F2} | {Ratio(later, times => Statistics.Percentile(times, 0.95)):F2} | |"));

async Task EditAsync(IReadOnlyList<RunningProgram> programs, Dictionary<string, List<double>> times)
{
    var file = files[++number % files.Length];
    // Each is the first as often as the other.
    foreach (var program in number % 2 == 0 ? programs : programs.Reverse())
    {
        if (!times.TryGetValue(program.Name, out var known)) times[program.Name] = known = [];
        known.Add(program.Edit(file, number));
        await Task.Delay(300);
    }
}

static double Ratio(Dictionary<string, List<double>> times, Func<IEnumerable<double>, double> figure) => figure(times["molt"]) / figure(times["dotnet watch"]);
