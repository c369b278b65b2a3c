using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Molt.Testing.Tests;

/// <summary>A source compiled and loaded as Molt does with tests: from memory, with its symbols, into a context that can be unloaded.</summary>
internal sealed class TestAssembly : IDisposable
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(FindReferences);
    private readonly AssemblyLoadContext context = new("tests", isCollectible: true);

    private TestAssembly(byte[] image, byte[] symbols) => Assembly = context.LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));

    public Assembly Assembly { get; }

    public TestRequest Request => new(Assembly, Assembly.GetTypes());

    public static TestAssembly Of(string source, string name = "ScriptTests")
    {
        var (image, symbols) = Compile(source, name);
        return new TestAssembly(image, symbols);
    }

    public static TestAssembly From((byte[] Image, byte[] Symbols) compiled) => new(compiled.Image, compiled.Symbols);

    public static (byte[] Image, byte[] Symbols) Compile(string source, string name = "ScriptTests")
    {
        var text = SourceText.From($"{FrameworkOfTests.Usings}\n#line 1 \"OrcTests.cs\"\n{source}", System.Text.Encoding.UTF8);
        var tree = CSharpSyntaxTree.ParseText(text, path: "OrcTests.cs");
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = CSharpCompilation.Create(name, [tree], References.Value, options).Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return (image.ToArray(), symbols.ToArray());
    }

    public void Dispose() => context.Unload();

    private static IReadOnlyList<MetadataReference> FindReferences()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll");
        return [.. platform.Concat(FrameworkOfTests.Make().References.Select(assembly => assembly.Location)).Select(path => MetadataReference.CreateFromFile(path))];
    }
}
