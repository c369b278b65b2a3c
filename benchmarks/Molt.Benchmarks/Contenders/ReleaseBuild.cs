using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Molt.Compiling;

namespace Molt.Benchmarks.Contenders;

/// <summary>The floor: the same sources compiled for Release and loaded as any assembly is.</summary>
internal static class ReleaseBuild
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    public static IContender Load(string directory)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);
        var sources = Directory.GetFiles(directory, "*.cs").Select(File.ReadAllText).Prepend(Usings);
        var compilation = CSharpCompilation.Create(
            "Floor", sources.Select(text => CSharpSyntaxTree.ParseText(text, new(LanguageVersion.Preview))), HostReferences.Collect([], []), options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success) throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics));
        image.Position = 0;
        var assembly = new AssemblyLoadContext("Floor").LoadFromStream(image);
        return new InProcess("release", name => assembly.GetType($"Workloads.{name}")!.GetMethod("Run")!.CreateDelegate<Func<int, long>>());
    }
}
