using Molt.Benchmarks;
using Molt.Benchmarks.Contenders;

// Steady state: ten workloads as scripts, against the same sources built for Release (the floor) and under `dotnet watch`.
// Options: --rounds N, --only NAME[,NAME], --no-watch (leaves `dotnet watch` out).
var arguments = new Arguments(args);
var sources = Path.Combine(AppContext.BaseDirectory, "workloads");
string[] all = ["Calls", "VirtualCalls", "Properties", "Loops", "Structs", "Linq", "Strings", "Async", "Iterators", "Allocation"];
var workloads = arguments.Text("--only", string.Join(',', all)).Split(',');

using var watched = arguments.Has("--no-watch") ? null : new WatchedBuild(sources);
List<IContender> contenders =
[
    ReleaseBuild.Load(sources),
    Unwoven.Load(sources),
    await Scripts.LoadAsync(sources, isPatched: false),
    await Scripts.LoadAsync(sources, isPatched: true),
];
if (watched is not null) contenders.Add(watched);

var run = new SteadyState(contenders, workloads);
run.Run(arguments.Number("--rounds", 15));
SpeedTable.Write(run, contenders, workloads);
