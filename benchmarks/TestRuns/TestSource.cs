using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Molt.Testing;

namespace Molt.Benchmarks;

/// <summary>A test class for a framework, compiled once and loaded from memory as often as is wanted.</summary>
internal sealed class TestSource
{
    private readonly byte[] image;
    private readonly byte[] symbols;

    public TestSource(ITestFramework framework, string source)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Concat(framework.References.Select(assembly => assembly.Location)).DistinctBy(Path.GetFileName).Select(path => MetadataReference.CreateFromFile(path));
        var tree = CSharpSyntaxTree.ParseText(source, path: "OrcTests.cs", encoding: System.Text.Encoding.UTF8);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release);
        using var code = new MemoryStream();
        using var lines = new MemoryStream();
        var result = CSharpCompilation.Create("OrcTests", [tree], references, options).Emit(code, lines, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        (image, symbols) = (code.ToArray(), lines.ToArray());
    }

    public Assembly Load()
    {
        var context = new AssemblyLoadContext("tests", isCollectible: true);
        var assembly = context.LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
        context.Unload(); // it lives for as long as something refers to it
        return assembly;
    }
}
