using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Molt.Hosting.Tests;

/// <summary>A host over a directory of scripts, for one test, gone after it.</summary>
internal sealed class HostedGame : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("molt-hosting-").FullName;
    private IHost? host;

    public IServiceProvider Services => host!.Services;

    public CodeReloader Reloader => Services.GetRequiredService<CodeReloader>();

    public string Root => folder;

    public string Save(string name, string source)
    {
        var path = Path.Combine(folder, "scripts", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, source);
        return path;
    }

    /// <summary>Starts a host that has the directory, and whatever else is configured.</summary>
    public async Task StartAsync(Action<IServiceCollection>? configure = null, Action<MoltOptions>? molt = null, string? environment = null)
    {
        host = Build(configure, molt, environment);
        await host.StartAsync(TestContext.Current.CancellationToken);
    }

    public IHost Build(Action<IServiceCollection>? configure = null, Action<MoltOptions>? molt = null, string? environment = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = folder, EnvironmentName = environment });
        builder.Services.AddMolt(options =>
        {
            options.AddDirectory("Game", "scripts").Reloader.Watch = false;
            molt?.Invoke(options);
        });
        configure?.Invoke(builder.Services);
        return builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
            host = null;
        }
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
