namespace Molt.Python.Finding;

/// <summary>A virtual environment: a folder with a <c>pyvenv.cfg</c> that names the Python it was made with.</summary>
internal sealed record VirtualEnvironment(string Root, string Home, string? Interpreter)
{
    /// <summary>Where the environment says it is, or null where there is none.</summary>
    public static VirtualEnvironment? At(string? root)
    {
        if (string.IsNullOrEmpty(root)) return null;
        var file = Path.Combine(root, "pyvenv.cfg");
        if (!File.Exists(file)) return null;
        var values = File.ReadLines(file).Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries)).Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0].ToLowerInvariant(), parts => parts[1]);
        return values["home"].FirstOrDefault() is { } home ? new(Path.GetFullPath(root), home, values["executable"].FirstOrDefault()) : null;
    }

    /// <summary>The environment's own interpreter, by which Python recognizes that it runs in one.</summary>
    public string Program => OperatingSystem.IsWindows() ? Path.Combine(Root, "Scripts", "python.exe") : Path.Combine(Root, "bin", "python");

    /// <summary>The interpreter that the environment was made with.</summary>
    public string? BaseInterpreter => new[] { Interpreter }.Concat(Installation.InterpretersIn(Home)).FirstOrDefault(File.Exists);
}
