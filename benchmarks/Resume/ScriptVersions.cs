namespace Molt.Benchmarks;

/// <summary>The sources that all contenders end with, and the versions in which the suspended calls of some began.</summary>
internal static class ScriptVersions
{
    private static readonly string sources = Path.Combine(AppContext.BaseDirectory, "workload");

    /// <summary>As they are.</summary>
    public static string Final(string text) => text;

    /// <summary>With another body around the same points.</summary>
    public static string Earlier(string text) => text.Replace("turns++;", "turns += 3;", StringComparison.Ordinal);

    /// <summary>With a point more, at which no call waits.</summary>
    public static string WithAnotherPoint(string text) => Earlier(text).Replace("// lost: ", "", StringComparison.Ordinal);

    public static void Write(TemporaryDirectory directory, Func<string, string> version)
    {
        foreach (var file in Directory.GetFiles(sources, "*.cs")) directory.Write(Path.GetFileName(file), version(File.ReadAllText(file)));
    }
}
