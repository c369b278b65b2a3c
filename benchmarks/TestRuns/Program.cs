using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Molt.Benchmarks;
using Molt.NUnit;
using Molt.Testing;
using Molt.Xunit;

// TestRuns: what a run of one test costs beyond the test. The floor is a call of the test through reflection. Milliseconds. Options: --rounds N; --percentile N,
// the median by default: on a busy machine a low one is nearer to what the run takes by itself.
var rounds = new Arguments(args).Number("--rounds", 300);
var fraction = new Arguments(args).Number("--percentile", 50) / 100.0;
Console.WriteLine("| run | called | run by the framework | beyond the test |");
Console.WriteLine("| --- | ---: | ---: | ---: |");
await RowsAsync(new XunitFramework(), "using Xunit; public class OrcTests { [Fact] public void Hits() => Assert.Equal(4, 2 + 2); }");
await RowsAsync(new NUnitFramework(), "using NUnit.Framework; public class OrcTests { [Test] public void Hits() => Assert.That(2 + 2, Is.EqualTo(4)); }");

async Task RowsAsync(ITestFramework framework, string source)
{
    var tests = new TestSource(framework, source);
    var loaded = tests.Load();
    await RowAsync($"{framework.Name}, an assembly that was run before", () => loaded, framework);
    await RowAsync($"{framework.Name}, an assembly just loaded", tests.Load, framework);
}

async Task RowAsync(string name, Func<Assembly> next, ITestFramework framework)
{
    var called = new List<double>();
    var run = new List<double>();
    for (var round = 0; round < rounds; round++)
    {
        called.Add(Call(next()));
        run.Add(await RunAsync(next(), framework));
    }

    // The first rounds compile the framework itself.
    var (floor, whole) = (Statistics.Percentile(called.Skip(rounds / 3), fraction), Statistics.Percentile(run.Skip(rounds / 3), fraction));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {floor:F3} | {whole:F3} | {whole - floor:F3} |"));
}

static double Call(Assembly assembly)
{
    var clock = Stopwatch.StartNew();
    var type = assembly.GetType("OrcTests")!;
    type.GetMethod("Hits")!.Invoke(Activator.CreateInstance(type), null);
    return clock.Elapsed.TotalMilliseconds;
}

static async Task<double> RunAsync(Assembly assembly, ITestFramework framework)
{
    var passed = new PassedTests();
    var clock = Stopwatch.StartNew();
    await framework.RunAsync(new TestRequest(assembly, [assembly.GetType("OrcTests")!]) { Methods = new HashSet<TestMethod> { new("OrcTests", "Hits") } }, passed, CancellationToken.None);
    var time = clock.Elapsed.TotalMilliseconds;
    return passed.Count == 1 ? time : throw new InvalidOperationException($"{passed.Count} tests passed instead of one.");
}
