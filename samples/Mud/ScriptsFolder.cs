using System.Reflection;

namespace Mud.Host;

/// <summary>Where the scripts are: in the project's sources where there are any, so that edits to them are seen.</summary>
internal static class ScriptsFolder
{
    internal static string Find() =>
        SourceFolder is { } folder && Directory.Exists(folder) ? folder : Path.Combine(AppContext.BaseDirectory, "scripts");

    private static string? SourceFolder => typeof(ScriptsFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == nameof(ScriptsFolder))?.Value;
}
