using Molt.Fuzz;
using Molt.Fuzz.Running;

var options = FuzzOptions.Parse(args);
if (options.Replay is { } folder) return await Recording.ReplayAsync(folder);
return options.Chains > 0 ? await Worker.RunAsync(options) : await Run.RunAsync(options);
