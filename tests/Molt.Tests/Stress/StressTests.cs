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
    private const string Seconds = "90";

    [Fact]
    public async Task EditsUnderSixteenThreadsTearNothingAndLoseNothing()
    {
        var start = new ProcessStartInfo((string)AppContext.GetData("Molt.Stress")!, ["--seconds", Seconds]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{await output}\n{await errors}");
        TestContext.Current.TestOutputHelper!.WriteLine(await output);
    }
}
