using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Molt.Hosting;

/// <summary>
/// The host's scripts. They are loaded when the host starts, before its other services start, or when a service that is made of them
/// is asked for before that.
/// </summary>
internal sealed class HostedScripts : IHostedLifecycleService, IAsyncDisposable
{
    private readonly IOptions<MoltOptions> options;
    private readonly IServiceProvider services;
    private readonly Lazy<CodeReloader> reloader;
    private readonly Lazy<Task> loading;

    public HostedScripts(IOptions<MoltOptions> options, IServiceProvider services)
    {
        (this.options, this.services) = (options, services);
        reloader = new(Make);
        loading = new(LoadAsync);
    }

    /// <summary>The reloader, which may not have loaded anything yet: who asks for it hears of all that it does.</summary>
    public CodeReloader Reloader => reloader.Value;

    /// <summary>The reloader when it has loaded all directories.</summary>
    public CodeReloader Loaded
    {
        get
        {
            loading.Value.GetAwaiter().GetResult(); // the reloader's own thread does it all
            return reloader.Value;
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => loading.Value.WaitAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Other services stop first: until then their code is live.
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        if (reloader.IsValueCreated) reloader.Value.StopMonitoring();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => reloader.IsValueCreated ? reloader.Value.DisposeAsync() : default;

    private CodeReloader Make()
    {
        var configured = options.Value.Reloader;
        configured.LoggerFactory ??= services.GetService<ILoggerFactory>();
        configured.MeterFactory ??= services.GetService<IMeterFactory>();
        configured.Services ??= services;
        if (services.GetService<IHostEnvironment>()?.IsProduction() == true) configured.Tests.Isolation ??= TestIsolation.Process;
        if (services.GetService<TimeProvider>() is { } time && configured.TimeProvider == TimeProvider.System) configured.TimeProvider = time;
        return new CodeReloader(configured);
    }

    private async Task LoadAsync()
    {
        var root = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        foreach (var directory in options.Value.Directories)
            await reloader.Value.AddDirectoryAsync(directory.BaseNamespace, Path.GetFullPath(directory.Path, root)).ConfigureAwait(false);
    }
}
