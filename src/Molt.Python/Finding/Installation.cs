using System.Text.RegularExpressions;

namespace Molt.Python.Finding;

/// <summary>How a Python lies on the disk: where interpreters, libraries and modules are, relative to each other.</summary>
internal static partial class Installation
{
    private static readonly string[] Levels = [".", "..", "../..", "../../.."];

    /// <summary>The names that interpreters have in a folder.</summary>
    public static IEnumerable<string> InterpretersIn(string folder) =>
        (OperatingSystem.IsWindows() ? ["python.exe"] : new[] { "python3", "python" }).Select(name => Path.Combine(folder, name));

    /// <summary>The libraries in a folder that could be Python's, the newest first.</summary>
    public static IEnumerable<string> LibrariesIn(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateFiles(folder).Where(file => LibraryName().IsMatch(Path.GetFileName(file)))
            .OrderByDescending(LibraryVersion.MinorOf).ThenBy(file => file.Length);
    }

    /// <summary>The folders below an installation's that may have its library.</summary>
    public static IEnumerable<string> LibraryFoldersOf(string prefix) => [prefix, Path.Combine(prefix, "lib"), Path.Combine(prefix, "lib64"), .. ArchitectureFolders(prefix)];

    /// <summary>The interpreter that belongs to a library, for Python to find its modules from, or null.</summary>
    public static string? InterpreterOf(string library) => AroundOf(library).SelectMany(folder => ProgramsIn(folder, library)).FirstOrDefault(File.Exists);

    /// <summary>The folder from which a library's modules are where Python looks for them, or null.</summary>
    public static string? HomeOf(string library) => AroundOf(library).FirstOrDefault(folder => File.Exists(Path.Combine(folder, ModulesOf(library), "os.py")));

    private static IEnumerable<string> AroundOf(string library)
    {
        var folder = Path.GetDirectoryName(Resolved(library))!;
        return Levels.Select(level => Path.GetFullPath(level, folder));
    }

    private static string Resolved(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static IEnumerable<string> ProgramsIn(string folder, string library) => OperatingSystem.IsWindows()
        ? [Path.Combine(folder, "python.exe")]
        : LibraryVersion.MinorOf(library) is { } minor ? [Path.Combine(folder, "bin", $"python3.{minor}")] : [Path.Combine(folder, "bin", "python3")];

    private static string ModulesOf(string library) => OperatingSystem.IsWindows() ? "Lib" : $"lib/python3.{LibraryVersion.MinorOf(library)}";

    private static IEnumerable<string> ArchitectureFolders(string prefix)
    {
        var folder = Path.Combine(prefix, "lib");
        return OperatingSystem.IsLinux() && Directory.Exists(folder) ? Directory.EnumerateDirectories(folder, "*-linux-*") : [];
    }

    [GeneratedRegex(@"^(libpython3\.\d+t?\.(so(\.1\.0)?|dylib)|python3\d+t?\.dll)$", RegexOptions.IgnoreCase)]
    private static partial Regex LibraryName();
}
