using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Molt.Xunit;

namespace Mud.Host;

/// <summary>Puts the program together.</summary>
internal static class MudHost
{
    /// <param name="options">What the command line asks for.</param>
    /// <param name="log">Gets a line for whatever happens.</param>
    internal static IHost Build(MudOptions options, TextWriter log)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(options).AddSingleton(TextWriter.Synchronized(log));
        builder.Services.AddSingleton<Turns>().AddSingleton<Game>().AddSingleton<MudServer>();
        // The server first: a port in use is told before the scripts are loaded.
        builder.Services.AddHostedService(services => services.GetRequiredService<MudServer>());
        builder.Services.AddMolt(molt => molt.AddDirectory("Mud", options.Scripts).Reloader.Tests.Frameworks.Add(new XunitFramework()));
        builder.Services.AddHealthChecks().AddMolt();
        return builder.Build();
    }
}
