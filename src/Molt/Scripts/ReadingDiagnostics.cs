namespace Molt.Scripts;

/// <summary>What can be wrong with a script before a compiler sees it. See docs/diagnostics.md.</summary>
internal static class ReadingDiagnostics
{
    public static ScriptDiagnostic Unreadable(string path, string reason) => Error(
        "MOLT0101", path,
        $"This script cannot be read ({reason}) and stays as it was. Make it readable; it is tried again at the next save.");

    public static ScriptDiagnostic InvalidText(string path, int line, int column) => new(
        "MOLT0102", ScriptSeverity.Error, path, line, column,
        "This is not valid UTF-8 from here on; the script stays as it was. Save it as UTF-8, or as UTF-16 with a byte order mark.");

    public static ScriptDiagnostic TooLarge(string path, long limit) => Error(
        "MOLT0103", path,
        $"This script is larger than {limit / (1024 * 1024)} MB and stays as it was. Split it, or rename it if it is no script.");

    public static ScriptDiagnostic NotAFile(string path) => new(
        "MOLT0104", ScriptSeverity.Warning, path, 0, 0,
        "This is named like a script but is no file: it is passed over. Give the folder, pipe or device another name.");

    public static ScriptDiagnostic RootMissing(string root) => Error(
        "MOLT0105", root, "The script directory is gone. Its scripts stay as they were until it is back.");

    public static ScriptDiagnostic FolderUnreadable(string folder, string reason) => Error(
        "MOLT0106", folder, $"This folder cannot be listed ({reason}); scripts below it stay as they were. Make it readable.");

    public static ScriptDiagnostic OfAnotherDirectory(string folder, string owner) => new(
        "MOLT0107", ScriptSeverity.Warning, folder, 0, 0,
        $"This folder leads into the script directory {owner}; it is passed over here. Remove the link, or that directory.");

    private static ScriptDiagnostic Error(string id, string path, string message) =>
        new(id, ScriptSeverity.Error, path, 0, 0, message);
}
