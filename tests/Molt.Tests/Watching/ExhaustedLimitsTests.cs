using System.Diagnostics;
using System.Threading.Channels;
using Molt.Model;
using Molt.Tests.Scripts;
using Molt.Watching;
using Xunit;

namespace Molt.Tests.Watching;

/// <summary>The kernel's real limits, lowered in a user namespace of a child's own, where they concern nobody else.</summary>
public sealed class ExhaustedLimitsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("max_inotify_instances", 0)]
    [InlineData("max_inotify_watches", 0)]
    [InlineData("max_inotify_watches", 2)]
    public async Task PollingTakesOverWhenTheKernelsLimitsAreReached(string limit, int value)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && await Run("true") == 0, "needs user namespaces");
        var tests = Path.Combine(AppContext.BaseDirectory, "Molt.Tests");
        var method = $"{typeof(ExhaustedLimitsTests).FullName}.{nameof(InAChildWithLowLimits)}";
        Assert.Equal(0, await Run($"echo {value} > /proc/sys/user/{limit} && exec '{tests}' -explicit only -method {method} >&2"));
    }

    [Fact(Explicit = true)]
    public async Task InAChildWithLowLimits()
    {
        using var directory = new TemporaryDirectory();
        var logger = new RecordingLogger();
        var noticed = Channel.CreateUnbounded<Notice>();
        using var monitor = new DirectoryMonitor(
            directory.Path, new MonitorOptions(null, TimeProvider.System, logger), notice => noticed.Writer.TryWrite(notice));
        using var limit = new CancellationTokenSource(Patience);
        for (var i = 0; i < 3; i++) directory.Write($"d{i}/a.cs", "a");
        while (!monitor.IsPolling) await noticed.Reader.ReadAsync(limit.Token);
        directory.Write("d2/b.cs", "b");
        while ((await noticed.Reader.ReadAsync(limit.Token)).Path is { } path && path != directory["d2/b.cs"])
        {
        }
        Assert.Contains("fs.inotify.max_user_", Assert.Single(logger.Messages).Message, StringComparison.Ordinal);
    }

    private static async Task<int> Run(string command)
    {
        try
        {
            var start = new ProcessStartInfo("unshare", ["--user", "--map-root-user", "sh", "-c", command]) { RedirectStandardError = true };
            using var child = Process.Start(start)!;
            var output = await child.StandardError.ReadToEndAsync();
            await child.WaitForExitAsync();
            TestContext.Current.TestOutputHelper?.WriteLine(output);
            return child.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1; // there is no such command
        }
    }
}
