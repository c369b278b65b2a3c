using System.Diagnostics;

namespace Molt.Benchmarks;

/// <summary>An ordinary console project under <c>dotnet watch</c>: the peer.</summary>
internal static class WatchedProject
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <ServerGarbageCollector>false</ServerGarbageCollector>
            <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>Adds the project file to a directory of sources and runs it; standard output is the caller's to read.</summary>
    public static Process Start(string directory, params string[] arguments)
    {
        File.WriteAllText(Path.Combine(directory, "Watched.csproj"), Project);
        var start = new ProcessStartInfo("dotnet", ["watch", "run", "--non-interactive", "--", .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1";
        start.Environment["DOTNET_WATCH_RESTART_ON_RUDE_EDIT"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return Process.Start(start)!;
    }
}
