using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Molt.Hosting;

/// <summary>Degraded while a script file is held back: what runs is not what is saved.</summary>
internal sealed class HeldFilesCheck(CodeReloader reloader) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object> { ["generation"] = reloader.Generation, ["held"] = reloader.HeldFiles };
        return Task.FromResult(reloader.HeldFiles.Count == 0
            ? HealthCheckResult.Healthy($"Generation {reloader.Generation} is live.", data)
            : new HealthCheckResult(context.Registration.FailureStatus, $"Held back: {string.Join(", ", reloader.HeldFiles)}", data: data));
    }
}
