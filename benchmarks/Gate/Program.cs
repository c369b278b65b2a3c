using System.Globalization;
using Molt;
using Molt.Benchmarks;

// Gate: what tests add to the time from a save to its report, beside the same edits of the same scripts without them, in turns; and what the rehearsal world takes.
// Options: --edits N, --memory (1,000 gated edits, every second one red), --process (tests in a child process, beside those in this one).
var arguments = new Arguments(args);
var edits = arguments.Number("--edits", 60);
const int Warming = 30;

if (arguments.Has("--memory")) await MemoryAsync();
else if (arguments.Has("--process")) await IsolationAsync();
else await TimesAsync();

async Task TimesAsync()
{
    Console.WriteLine("| tests | ungated, ms | gated, ms | ratio |");
    Console.WriteLine("| ---: | ---: | ---: | ---: |");
    foreach (var tests in (int[])[0, 1, 100])
    {
        await using var ungated = await TestedProgram.StartAsync(tests, TestMode.Off);
        await using var gated = await TestedProgram.StartAsync(tests, TestMode.Gate);
        Row(tests.ToString(CultureInfo.InvariantCulture), await CompareAsync(ungated, gated));
    }
}

async Task IsolationAsync()
{
    Console.WriteLine("| tests | in process, ms | in a child process, ms | ratio |");
    Console.WriteLine("| ---: | ---: | ---: | ---: |");
    foreach (var tests in (int[])[1, 100])
    {
        await using var inside = await TestedProgram.StartAsync(tests, TestMode.Gate);
        await using var outside = await TestedProgram.StartAsync(tests, TestMode.Gate, TestIsolation.Process);
        Row(tests.ToString(CultureInfo.InvariantCulture), await CompareAsync(inside, outside));
    }
}

async Task<(double, double)> CompareAsync(TestedProgram one, TestedProgram other)
{
    var (first, second) = (new List<double>(), new List<double>());
    for (var edit = 1; edit <= Warming + edits; edit++)
    {
        // Each is the first as often as the other.
        if (edit % 2 == 0) first.Add(await one.EditAsync(edit));
        second.Add(await other.EditAsync(edit));
        if (edit % 2 == 1) first.Add(await one.EditAsync(edit));
    }
    return (Statistics.Median(first.Skip(Warming)), Statistics.Median(second.Skip(Warming)));
}

static void Row(string name, (double One, double Other) medians) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {medians.One:F1} | {medians.Other:F1} | {medians.Other / medians.One:F2} |"));

async Task MemoryAsync()
{
    Console.WriteLine("| | private, MB | managed, MB | collectible assemblies |");
    Console.WriteLine("| --- | ---: | ---: | ---: |");
    await using (var ungated = await TestedProgram.StartAsync(100, TestMode.Off))
    {
        await ungated.EditAsync(1);
        Line("loaded, without tests", Footprint.AfterCollection());
    }
    await using var gated = await TestedProgram.StartAsync(100, TestMode.Gate);
    for (var edit = 1; edit <= 1500; edit++)
    {
        await gated.EditAsync(edit, isRed: edit % 2 == 0);
        if (edit == 1) Line("loaded, with tests", Footprint.AfterCollection());
        if (edit >= 500 && edit % 250 == 0) Line($"{edit} edits, half of them refused", Footprint.AfterCollection());
    }
}

static void Line(string name, Footprint now) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {now.PrivateBytes / 1e6:F1} | {now.HeapBytes / 1e6:F1} | {now.Contexts} |"));
