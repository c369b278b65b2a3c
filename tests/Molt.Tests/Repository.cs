namespace Molt.Tests;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    public static string PathOf(string relative) => Path.Combine(Folder, relative);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Molt.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
