using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Molt.Linking;
using Molt.Linking.Signatures;

namespace Molt.Replay.Worlds;

/// <summary>The same scripts started from nothing: as the compiler emits them, without anything of Molt.</summary>
internal sealed class ColdScripts : IWorld, IDisposable
{
    private readonly AssemblyLoadContext context = new("cold", isCollectible: true);
    private readonly ScriptImage image;
    private readonly Module module;

    public ColdScripts(ColdImage cold)
    {
        image = new(ImmutableCollectionsMarshal.AsImmutableArray(cold.Bytes));
        module = context.LoadFromStream(new MemoryStream(cold.Bytes), new MemoryStream(cold.Symbols)).ManifestModule;
    }

    /// <summary>The image; null when there are errors.</summary>
    public static (ColdImage? Image, ImmutableArray<Diagnostic> Errors) Emit(CSharpCompilation compilation)
    {
        // Another compilation of the same trees: one that deltas were emitted from cannot be emitted as a whole any more.
        var fresh = CSharpCompilation.Create(compilation.AssemblyName, compilation.SyntaxTrees, compilation.References, compilation.Options);
        using var stream = new MemoryStream();
        // Some assertions say what stands at the place that they are called from.
        using var symbols = new MemoryStream();
        var result = fresh.Emit(stream, symbols, options: new(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return (result.Success ? new(stream.ToArray(), symbols.ToArray()) : null, [.. result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)]);
    }

    public void Dispose() => context.Unload();

    public Type Type(INamedTypeSymbol definition) => module.ResolveType(MetadataTokens.GetToken(Handle(definition)));

    public MethodBase Method(IMethodSymbol definition) =>
        module.ResolveMethod(MetadataTokens.GetToken(image.FindMember(Handle(definition.ContainingType), SymbolSignatures.Key(definition))))!;

    private TypeDefinitionHandle Handle(INamedTypeSymbol definition) =>
        image.Find(SymbolSignatures.Identity(definition), out var handle) ? handle : throw new InvalidOperationException($"There is no {definition}.");
}
