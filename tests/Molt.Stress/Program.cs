using Molt.Stress;

// Molt.Stress [--seconds N] [--threads N] [--seed N]
var options = StressOptions.Parse(args);
await using var run = new StressRun(options);
var faults = await run.RunAsync();
foreach (var fault in faults) Console.WriteLine(fault);
Console.WriteLine(run.Summary);
return faults.Count == 0 ? 0 : 1;
