namespace Molt.Scripts;

/// <summary>A directory of scripts and the namespace of its files that declare none.</summary>
/// <param name="Path">The full path, without a separator at its end.</param>
/// <param name="BaseNamespace">Empty for the global namespace.</param>
internal sealed record ScriptRoot(string Path, string BaseNamespace)
{
    public static ScriptRoot At(string path, string baseNamespace) =>
        new(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path)), baseNamespace);
}
