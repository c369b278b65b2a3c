using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Molt.Scripts;

namespace Molt.Compiling;

/// <summary>
/// One more part for each struct that may be in several files, with the overrides that it lacks (<see cref="StructOverrides"/>): only all files together
/// say which.
/// </summary>
internal static class PartialStructs
{
    public const string Path = "Molt.Structs.g.cs";

    public static string Text(IEnumerable<ScriptFile> files)
    {
        var text = new StringBuilder();
        foreach (var parts in files.SelectMany(file => file.PartialStructs).GroupBy(part => (part.Opening, part.Depth)).OrderBy(parts => parts.Key.Opening, StringComparer.Ordinal))
        {
            var members = StructOverrides.Text(parts.Aggregate(ObjectMembers.None, (declared, part) => declared | part.Declared));
            if (members.Length > 0) text.Append(parts.Key.Opening).Append(members).Append('}', parts.Key.Depth).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The compilation with this text in place of what it had; the same one if that is what it has.</summary>
    public static CSharpCompilation Replace(CSharpCompilation compilation, string text, CSharpParseOptions options)
    {
        var before = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == Path);
        if ((before?.ToString() ?? "") == text) return compilation;
        if (text.Length == 0) return compilation.RemoveSyntaxTrees(before!);
        var after = CSharpSyntaxTree.ParseText(text, options, Path, Encoding.UTF8);
        return before is null ? compilation.AddSyntaxTrees(after) : compilation.ReplaceSyntaxTree(before, after);
    }
}
