using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Molt.Diffing;
using Molt.Model;
using Molt.Rehearsing;
using Molt.Scripts;
using Molt.Testing;

namespace Molt.Pipeline;

/// <summary>Tests compiled against a generation, or why they do not.</summary>
/// <param name="Scripts">The generation's sources.</param>
/// <param name="Candidate">The same with tests among the code.</param>
internal sealed record LinkedTests(Candidate Scripts, Candidate Candidate) : ITestPlaces
{
    /// <summary>What a rehearsal world loads.</summary>
    public ImmutableArray<LoadablePatch> Patches { get; init; } = [];

    /// <summary>The types that may have tests, by their names.</summary>
    public ImmutableSortedDictionary<string, LoadedType> Types { get; init; } = ImmutableSortedDictionary.Create<string, LoadedType>(StringComparer.Ordinal);

    /// <summary>Errors, which there is nothing to load for, and warnings.</summary>
    public ImmutableArray<ScriptDiagnostic> Diagnostics { get; init; } = [];

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == ScriptSeverity.Error);

    /// <summary>Whether loading them gives methods of scripts other code, for what tests derive from them.</summary>
    public bool TouchScripts => Patches.Any(patch => !patch.Published.IsEmpty);

    /// <summary>Whether a tree has tests.</summary>
    public bool IsTest(SyntaxTree tree) => Scripts.Files.GetValueOrDefault(tree.FilePath)?.Tests is not null;

    /// <summary>Whether they are the tests of other sources, too.</summary>
    public bool AreOf(Candidate other) => TestsOf(Scripts).SequenceEqual(TestsOf(other));

    /// <summary>Whether the tests of a file are not those that it has in other sources.</summary>
    public bool IsChanged(string file, Candidate other) => Scripts.Files.GetValueOrDefault(file)?.Tests?.Tree != other.Files.GetValueOrDefault(file)?.Tests?.Tree;

    /// <summary>Remarks on what is written in files of tests and does nothing there.</summary>
    public IEnumerable<ScriptDiagnostic> Ineffective() => TestsOf(Scripts)
        .SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).AttributeLists.Select(list => list.GetLocation()))
        .Select(place => DiagnosticMapper.At(Candidate, place, TestFailures.Ineffective, ScriptSeverity.Warning,
            "Attributes of the assembly have no effect in a file of tests. Put what they say on the test classes, as [Collection] does."));

    /// <summary>The types in files whose tests are not those of other sources.</summary>
    public IEnumerable<INamedTypeSymbol> ChangedSince(Candidate other) =>
        DeclaredTypes.In(Candidate.Compilation, TestsOf(Scripts).Except(TestsOf(other))).Values.Where(type => Types.ContainsKey(SymbolNames.TypeKey(type)));

    /// <summary>What to run for some methods, and for those of classes that derive from theirs.</summary>
    public WantedTests Wanted(IReadOnlySet<TestMethod> methods)
    {
        var classes = methods.Select(method => method.Class).ToHashSet();
        return new([.. Types.Where(type => BasesOf(type.Key).Any(classes.Contains)).Select(type => type.Value)], methods);
    }

    /// <inheritdoc/>
    public (string File, int Line) PlaceOf(string type)
    {
        var location = Find(type)?.Locations.FirstOrDefault(place => place.IsInSource);
        if (location?.SourceTree is not { } tree || Candidate.FileOf(tree) is not { } file) return ("", 0);
        return (tree.FilePath, file.MapBack(location.GetLineSpan()).Line);
    }

    /// <inheritdoc/>
    public int ColumnOf(string file, int line)
    {
        if (!Candidate.Files.TryGetValue(file, out var script)) return 0;
        var text = SourceText.From(script.Source.Text);
        if (line < 1 || line > text.Lines.Count) return 0;
        var content = text.Lines[line - 1].ToString();
        return content.Length - content.TrimStart().Length + 1;
    }

    private static IEnumerable<SyntaxTree> TestsOf(Candidate candidate) => candidate.Files.Values.Select(file => file.Tests?.Tree).OfType<SyntaxTree>();

    private IEnumerable<string> BasesOf(string type)
    {
        for (var next = Find(type); next is not null; next = next.BaseType) yield return SymbolNames.TypeKey(next.OriginalDefinition);
    }

    private INamedTypeSymbol? Find(string type) => Candidate.Compilation.Assembly.GetTypeByMetadataName(type);
}
