using Molt.Benchmarks;
using Molt.Benchmarks.Contenders;

// Steady state: ten workloads as scripts, against the same sources built for Release (the floor) and under `dotnet watch`.
// Options: --rounds N, --only NAME[,NAME], --contenders NAME[,NAME] (besides the floor), --no-watch (leaves `dotnet watch` out).
var arguments = new Arguments(args);
var sources = Path.Combine(AppContext.BaseDirectory, "workloads");
string[] all = ["Calls", "VirtualCalls", "Properties", "Loops", "Structs", "Linq", "Strings", "Async", "Iterators", "Allocation"];
var workloads = arguments.Text("--only", string.Join(',', all)).Split(',');

using var watched = arguments.Has("--no-watch") ? null : new WatchedBuild(sources);
var wanted = arguments.Text("--contenders", "unwoven,woven,patched").Split(',');
List<IContender> contenders = [ReleaseBuild.Load(sources)];
if (wanted.Contains("unwoven")) contenders.Add(Unwoven.Load(sources));
if (wanted.Contains("woven")) contenders.Add(await Scripts.LoadAsync(sources, isPatched: false));
if (wanted.Contains("patched")) contenders.Add(await Scripts.LoadAsync(sources, isPatched: true));
if (watched is not null) contenders.Add(watched);

var run = new SteadyState(contenders, workloads);
run.Run(arguments.Number("--rounds", 15));
SpeedTable.Write(run, contenders, workloads);
