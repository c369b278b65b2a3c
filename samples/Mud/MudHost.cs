using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Molt.Python;
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
        builder.Services.AddMolt(molt =>
        {
            var reloader = molt.AddDirectory("Mud", options.Scripts).Reloader;
            reloader.Tests.Frameworks.Add(new XunitFramework());
            if (HasPython(log)) reloader.Languages.Add(new PythonLanguage());
        });
        builder.Services.AddHealthChecks().AddMolt();
        return builder.Build();
    }

    // Where there is none, the world is one without the scripts in Python.
    private static bool HasPython(TextWriter log)
    {
        try
        {
            PythonRuntime.Start();
            return true;
        }
        catch (PythonNotFoundException missing)
        {
            log.WriteLine($"The scripts in Python are left out. {missing.Message}");
            return false;
        }
    }
}
