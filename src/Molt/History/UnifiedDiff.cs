using System.Text;
using DiffPlex.Renderer;
using Molt.Model;
using Molt.Reporting;

namespace Molt.History;

/// <summary>Writes what changed in files as <c>diff -u</c> does, in the form that git and editors read.</summary>
internal static class UnifiedDiff
{
    private const string None = "/dev/null";

    public static string Of(SourceChanges changes)
    {
        var text = new StringBuilder();
        foreach (var change in changes.ByPath.Values) text.Append(Of(change));
        return text.ToString();
    }

    private static string Of(SourceChange change)
    {
        var (before, after) = (Name("a/", change.Before), Name("b/", change.After));
        return UnidiffRenderer.GenerateUnidiff(change.Before?.Text ?? "", change.After?.Text ?? "", before, after, ignoreWhitespace: false);
    }

    private static string Name(string side, SourceFile? file) => file is null ? None : side + ScriptPath.Relative(file.Root, file.Path);
}
