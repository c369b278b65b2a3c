using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Molt.Scripts;

namespace Molt.Model;

/// <summary>All scripts at one moment, parsed and bound on demand.</summary>
/// <param name="Files">By full path.</param>
/// <param name="Compilation">Of these files and Molt's own preamble.</param>
internal sealed record Candidate(ImmutableSortedDictionary<string, ScriptFile> Files, CSharpCompilation Compilation)
{
    /// <summary>The script that a tree was parsed from; null for the preamble.</summary>
    public ScriptFile? FileOf(Microsoft.CodeAnalysis.SyntaxTree tree) =>
        Files.TryGetValue(tree.FilePath, out var file) && file.Tree == tree ? file : null;
}
