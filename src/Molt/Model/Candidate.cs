using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Molt.Scripts;

namespace Molt.Model;

/// <summary>All scripts at one moment, parsed and bound on demand.</summary>
/// <param name="Files">By full path; files of tests among them.</param>
/// <param name="Compilation">Of these files without their tests, and Molt's own preamble.</param>
internal sealed record Candidate(ImmutableSortedDictionary<string, ScriptFile> Files, CSharpCompilation Compilation)
{
    /// <summary>The script that a tree was parsed from; null for the preamble.</summary>
    public ScriptFile? FileOf(Microsoft.CodeAnalysis.SyntaxTree tree)
    {
        var file = Files.GetValueOrDefault(tree.FilePath);
        return file?.Tree == tree ? file : file?.Tests?.Tree == tree ? file.Tests : null;
    }

    /// <summary>Whether there are tests.</summary>
    public bool HasTests => Files.Values.Any(file => file.Tests is not null);
}
