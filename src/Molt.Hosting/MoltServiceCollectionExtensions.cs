using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Molt;
using Molt.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Molt to a host.</summary>
public static class MoltServiceCollectionExtensions
{
    /// <summary>
    /// Adds script directories, which are loaded before the host's services start and watched until it stops, and a
    /// <see cref="CodeReloader"/> for them, which may be asked for before that, to hear of the loads. May be called several times.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Says which directories, and how; validated when the host starts.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMolt(this IServiceCollection services, Action<MoltOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<MoltOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MoltOptions>, MoltOptionsValidator>());
        services.TryAddSingleton<HostedScripts>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, HostedScripts>(provider => provider.GetRequiredService<HostedScripts>()));
        services.TryAddSingleton(provider => provider.GetRequiredService<HostedScripts>().Reloader);
        return services;
    }

    /// <summary>Adds a service that is an object of a script class, made when it is first asked for; its constructor's parameters are the host's services.</summary>
    /// <typeparam name="TService">An interface or class of the host that the script class fits.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="typeName">The script class's full name, as <c>Game.World</c>.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddScript<TService>(this IServiceCollection services, string typeName) where TService : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(typeName);
        return services.AddSingleton(provider => provider.GetRequiredService<HostedScripts>().Loaded.Create<TService>(typeName));
    }

    /// <summary>Adds a <see cref="LiveList{T}"/> with an object of each script class that fits, which follows every edit.</summary>
    /// <typeparam name="TService">An interface or class of the host.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddScripts<TService>(this IServiceCollection services) where TService : class
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton(provider => provider.GetRequiredService<HostedScripts>().Loaded.All<TService>());
    }

    /// <summary>Adds a health check that is degraded while a script file is held back.</summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What it reports while a file is held back.</param>
    /// <param name="tags">For choosing checks by.</param>
    /// <returns>The builder.</returns>
    public static IHealthChecksBuilder AddMolt(
        this IHealthChecksBuilder builder, string name = "molt", HealthStatus failureStatus = HealthStatus.Degraded, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<HeldFilesCheck>(name, failureStatus, tags ?? []);
    }
}
