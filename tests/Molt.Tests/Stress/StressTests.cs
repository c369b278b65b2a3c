using System.Diagnostics;
using Xunit;

namespace Molt.Tests.Stress;

/// <summary>
/// Runs <c>tests/Molt.Stress</c> as a process of its own: a crash of it is a failure here. By hand it runs for as long as one likes:
/// <c>artifacts/bin/Molt.Stress/release/Molt.Stress --seconds 2700</c>.
/// </summary>
[Collection(nameof(StressTests)), CollectionDefinition(nameof(StressTests), DisableParallelization = true)]
public sealed class StressTests
{
    /// <summary>One long run, and several short ones: the first commits of a process take longest, so that more can come between.</summary>
    [Theory]
    [InlineData(90, 1)]
    [InlineData(5, 2)]
    [InlineData(5, 3)]
    [InlineData(5, 4)]
    [InlineData(5, 5)]
    [InlineData(5, 6)]
    [InlineData(5, 7)]
    public async Task EditsUnderSixteenThreadsTearNothingAndLoseNothing(int seconds, int seed)
    {
        string[] arguments = ["--seconds", $"{seconds}", "--seed", $"{seed}"];
        var start = new ProcessStartInfo((string)AppContext.GetData("Molt.Stress")!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{await output}\n{await errors}");
        TestContext.Current.TestOutputHelper!.WriteLine(await output);
    }
}
