using System.Globalization;
using Molt.Benchmarks;
using Molt.Benchmarks.Contenders;

// Resume: what it costs to resume a suspended call whose method was patched while it waited, against a cold load of the same sources and a Release build of them.
// The best of many rounds in turns, in processor time. Options: --rounds N.
var rounds = new Arguments(args).Number("--rounds", 40);
using var directory = new TemporaryDirectory();
ScriptVersions.Write(directory, ScriptVersions.Final);
List<IContender> contenders =
[
    await SuspendedCalls.LoadAsync("cold load", ScriptVersions.Final, isPatched: false),
    ReleaseBuild.Load(directory.Path),
    await SuspendedCalls.LoadAsync("patched while it waits", ScriptVersions.Earlier, isPatched: true),
    await SuspendedCalls.LoadAsync("begun after the patch", ScriptVersions.Earlier, isPatched: true, isSuspended: false),
    await SuspendedCalls.LoadAsync("patched, another point lost", ScriptVersions.WithAnotherPoint, isPatched: true),
];
var run = new SteadyState(contenders, [.. SuspendedCalls.Workloads]);
run.Run(rounds);

Console.WriteLine($"| resumed at | cold load, ns | {string.Join(" | ", contenders.Skip(1).Select(one => $"{one.Name} / cold"))} |");
Console.WriteLine($"| --- | {string.Join(" | ", contenders.Select(_ => "---:"))} |");
foreach (var workload in SuspendedCalls.Workloads)
{
    var cold = run.Time(workload, contenders[0]);
    var ratios = contenders.Skip(1).Select(one => Number(run.Time(workload, one) / cold, "F2"));
    Console.WriteLine($"| {workload} | {Number(cold * 1e6 / run.Size(workload), "F1")} | {string.Join(" | ", ratios)} |");
}

static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
