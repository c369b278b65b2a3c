using System.Diagnostics;
using System.Globalization;
using Molt;
using Molt.Benchmarks;

// LateMembers: fields that an edit added, beside ordinary ones of the same objects, in one run.
// Each figure is the best of the rounds, which take turns: on a machine that others use as well, all else is their time.
// Options: --rounds N, --objects N (100 fit into the nearest cache), --accesses N (a round).
var arguments = new Arguments(args);
var (rounds, objects) = (arguments.Number("--rounds", 35), arguments.Number("--objects", 100));
var passes = arguments.Number("--accesses", 200_000) / objects;

using var directory = new TemporaryDirectory();
directory.Write("Things.cs", Things.Source(isEdited: false));
await using var reloader = new CodeReloader(new ReloaderOptions { Watch = false });
await reloader.AddDirectoryAsync("Things", directory.Path);
reloader.Bind<Action<int>>("Things.Loops.Make")(objects);
directory.Write("Things.cs", Things.Source(isEdited: true));
var report = await reloader.ReloadAllAsync();
if (report is not { Kind: EditKind.Applied }) throw new InvalidOperationException(string.Join(Environment.NewLine, report!.Diagnostics));

Console.WriteLine("| access | ordinary, ns | late, ns | difference, ns | ratio |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
foreach (var (name, method) in Things.Accesses)
{
    var (ordinary, late) = (reloader.Bind<Func<int, long>>($"Things.Loops.Ordinary{method}"), reloader.Bind<Func<int, long>>($"Things.Loops.Late{method}"));
    var samples = Enumerable.Range(0, rounds + 5).Select(_ => (Ordinary: Measure(ordinary), Late: Measure(late))).Skip(5).ToList();
    var (one, other) = (samples.Min(sample => sample.Ordinary), samples.Min(sample => sample.Late));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {one:F2} | {other:F2} | {other - one:F2} | {other / one:F1} |"));
}

double Measure(Func<int, long> loop)
{
    var start = Stopwatch.GetTimestamp();
    loop(passes);
    return Stopwatch.GetElapsedTime(start).TotalNanoseconds / passes / objects;
}
