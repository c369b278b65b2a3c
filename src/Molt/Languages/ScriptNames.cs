using Molt.Languages.CSharp;
using Molt.Scripts;

namespace Molt.Languages;

/// <summary>
/// Which files are scripts and which folders are looked into. Only names below the root count: a root may well lie in a
/// hidden folder. Names are compared without case, so that a directory holds the same scripts on every system.
/// </summary>
/// <param name="languages">The languages that scripts are written in. A name that two would take is the first one's.</param>
internal sealed class ScriptNames(IReadOnlyList<IScriptLanguage> languages)
{
    private static readonly string[] SkippedFolders = ["bin", "obj", "__pycache__"];

    // Emacs, Office and the like; flycheck and flymake compile copies that they put beside the original.
    private static readonly string[] TemporaryPrefixes = [".", "#", "~", "flycheck_", "flymake_"];
    private const string TemporarySuffix = "_flymake"; // before the extension

    /// <summary>Where there are no scripts but those in C#.</summary>
    public static ScriptNames CSharp { get; } = new([new CSharpLanguage(new ReloaderOptions())]);

    /// <summary>The languages, in the order in which they are asked.</summary>
    public IReadOnlyList<IScriptLanguage> Languages => languages;

    /// <summary>The language that a file is written in, by its name or path; null when it is no script.</summary>
    public IScriptLanguage? LanguageOf(string path) => languages.FirstOrDefault(language => language.IsScript(Path.GetFileName(path)));

    /// <summary>Whether a file of this full path, below this root, is a script by its name.</summary>
    public bool IsScript(string root, string path)
    {
        if (!ScriptPaths.IsBelow(root, path)) return false;
        var segments = ScriptPaths.SegmentsBelow(root, path);
        return IsScript(segments[^1]) && segments[..^1].All(IsFolder);
    }

    /// <summary>Whether scripts in this folder, below this root, count. The root itself always does.</summary>
    public bool IsFolder(string root, string path) =>
        path == root || (ScriptPaths.IsBelow(root, path) && ScriptPaths.SegmentsBelow(root, path).All(IsFolder));

    /// <summary>Whether a file of this name is a script.</summary>
    public bool IsScript(string name) => !IsTemporary(name) && languages.Any(language => language.IsScript(name));

    // A folder named like a script is reported when it is come across (MOLT0104), not looked into.

    /// <summary>Whether a folder of this name is looked into.</summary>
    public bool IsFolder(string name) =>
        name.Length > 0 && name[0] != '.' && !SkippedFolders.Contains(name, StringComparer.OrdinalIgnoreCase) && !IsScript(name);

    private static bool IsTemporary(string name) =>
        TemporaryPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || Path.GetFileNameWithoutExtension(name).EndsWith(TemporarySuffix, StringComparison.OrdinalIgnoreCase)
        || name.Contains("___jb_", StringComparison.Ordinal);
}
