using System.Runtime.Loader;
using Molt.Languages;
using Molt.Compiling;
using Molt.Scripts;

namespace Molt.Benchmarks.Contenders;

/// <summary>Scripts as they are compiled, before weaving: tells what the compiler's Debug code costs from what slots do.</summary>
internal static class Unwoven
{
    public static IContender Load(string directory)
    {
        var compiler = new Compiler(HostReferences.Collect([], []), implicitUsings: true);
        var changes = new SourceReader(TimeProvider.System, Exclusions.None, ScriptNames.CSharp).Scan(ScriptRoot.At(directory, "Workloads"));
        var (image, diagnostics) = Compiler.Emit(compiler.Apply(compiler.Empty, changes.Changes));
        if (image is null) throw new InvalidOperationException(string.Join(Environment.NewLine, diagnostics));
        var assembly = new AssemblyLoadContext("Unwoven").LoadFromStream(new MemoryStream([.. image.Image]));
        return new InProcess("unwoven", name => assembly.GetType($"Workloads.{name}")!.GetMethod("Run")!.CreateDelegate<Func<int, long>>());
    }
}
