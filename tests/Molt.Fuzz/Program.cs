using System.Globalization;
using Molt.Fuzz;

// Molt.Fuzz [--minutes N] [--chains N] [--first SEED] [--edits N] [--keep DIR] [--verbose 1] [--replay DIR]
var options = FuzzOptions.Parse(args);
var tally = new Tally();
var end = DateTime.UtcNow + options.Time;
for (var seed = options.First; seed < options.First + options.Chains && DateTime.UtcNow < end; seed++)
{
    await using var chain = new Chain(seed, options, tally);
    if (await chain.RunAsync() is { } failure) Console.WriteLine(failure);
    if (seed % 20 == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {tally}"));
}
Console.WriteLine(tally);
return tally.Failures == 0 ? 0 : 1;
