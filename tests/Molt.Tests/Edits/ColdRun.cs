using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Molt.Tests.Edits;

/// <summary>The answers of sources that were never anything else: compiled from nothing, loaded once, asked once.</summary>
internal static class ColdRun
{
    // The three live modes of a case compare with the same cold answers.
    private static readonly ConcurrentDictionary<string, Lazy<ImmutableArray<string>>> Known = new();

    // One image of the same sources serves all who ask.
    private static readonly ConcurrentDictionary<string, Lazy<byte[]>> Images = new();

    /// <summary>The answers after a step.</summary>
    public static ImmutableArray<string> Answers(EditCase edits, EditStep step) =>
        Known.GetOrAdd($"{edits.Name}/{step.Name}", _ => new(() => Ask(step.Effective, probe => probe.Answers()))).Value;

    /// <summary>Loads the sources into a context of their own, and asks their probe.</summary>
    public static ImmutableArray<string> Ask(Sources sources, Func<ProbeScript, ImmutableArray<string>> question)
    {
        var context = new AssemblyLoadContext("cold", isCollectible: true);
        try
        {
            using var image = new MemoryStream(Images.GetOrAdd(Key(sources), _ => new(() => Emit(sources))).Value);
            var assembly = context.LoadFromStream(image);
            var type = assembly.GetType(ProbeScript.TypeName) ?? throw new InvalidDataException("There is no class 'Probe'.");
            return question(new ProbeScript(type));
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Key(Sources sources) => string.Join('|', sources.Files.Select(file => $"{file.Key}={file.Value}").Order(StringComparer.Ordinal));

    private static byte[] Emit(Sources sources)
    {
        using var image = new MemoryStream();
        var result = PlainCompilation.Of(sources).Emit(image);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (!result.Success) throw new InvalidDataException(string.Join(Environment.NewLine, errors));
        return image.ToArray();
    }
}
