using Molt.Fuzz;
using Molt.Fuzz.Running;

var options = FuzzOptions.Parse(args);
if (options.Replay is { } folder) return await Recording.ReplayAsync(folder);
if (options.Reduce is { } recorded) return await Worker.ReduceAsync(recorded, options.Out);
return options.Chains > 0 ? await Worker.RunAsync(options) : await Run.RunAsync(options);
