namespace Molt.Python.Finding;

/// <summary>Where systems install Python.</summary>
internal static class UsualPlaces
{
    /// <summary>The folders of installations, those that exist and those that do not.</summary>
    public static IEnumerable<string> Folders => OperatingSystem.IsWindows() ? OnWindows() : OperatingSystem.IsMacOS() ? OnMacOS() : OnLinux();

    /// <summary>The interpreters on the path, in its order.</summary>
    public static IEnumerable<string> InterpretersOnPath => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Installation.InterpretersIn(folder).FirstOrDefault(File.Exists)).OfType<string>();

    private static IEnumerable<string> OnLinux() => ["/usr", "/usr/local", .. Below(Home(".pyenv/versions")), .. Below(Home(".local/share/uv/python"))];

    private static IEnumerable<string> OnMacOS() =>
        [.. Below("/Library/Frameworks/Python.framework/Versions"), "/opt/homebrew", .. Below("/opt/homebrew/Frameworks/Python.framework/Versions"), "/usr/local", .. Below(Home(".pyenv/versions"))];

    private static IEnumerable<string> OnWindows() =>
        [.. Below(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "Programs", "Python")), .. Below(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Python3*")];

    private static string Home(string path) => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path);

    private static IEnumerable<string> Below(string folder, string pattern = "*") =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder, pattern).OrderDescending(StringComparer.Ordinal) : [];
}
