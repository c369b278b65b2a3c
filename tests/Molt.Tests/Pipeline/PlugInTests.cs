using System.Reflection;
using System.Runtime.Loader;
using Molt.Tests.Scripts;
using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>Molt as a part of a plug-in, which has its own copy of it in a load context of its own.</summary>
public sealed class PlugInTests
{
    [Fact]
    public async Task APlugInsScriptsSeeThePlugInsTypesAndAreEdited()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("A.cs", "public static class A { public static string Number() => \"1 \" + typeof(Molt.Tests.Pipeline.PlugIn).Name; }");
        var context = new PlugInContext();
        var plugIn = context.LoadFromAssemblyPath(typeof(PlugIn).Assembly.Location).GetType(typeof(PlugIn).FullName!, throwOnError: true)!;
        Assert.NotSame(typeof(PlugIn), plugIn);
        var isOwn = (bool)plugIn.GetProperty(nameof(PlugIn.HasOwnMolt))!.GetValue(null)!;
        Assert.True(isOwn);

        var answers = (Task<string[]>)plugIn.GetMethod(nameof(PlugIn.RunAsync))!.Invoke(null, [directory.Path])!;
        Assert.Equal(["1 PlugIn", "2 PlugIn same context"], await answers);
    }

    private sealed class PlugInContext() : AssemblyLoadContext("plug-in")
    {
        private static readonly string Folder = Path.GetDirectoryName(typeof(PlugInContext).Assembly.Location)!;

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(Folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}

/// <summary>The code of the plug-in; runs in the copy of this assembly that its context has.</summary>
public static class PlugIn
{
    public static bool HasOwnMolt =>
        AssemblyLoadContext.GetLoadContext(typeof(CodeReloader).Assembly) == AssemblyLoadContext.GetLoadContext(typeof(PlugIn).Assembly)
        && AssemblyLoadContext.GetLoadContext(typeof(CodeReloader).Assembly) != AssemblyLoadContext.Default;

    /// <summary>Loads scripts, edits them, and gives what they answered.</summary>
    public static async Task<string[]> RunAsync(string directory)
    {
        await using var reloader = new CodeReloader(new ReloaderOptions { Watch = false });
        var refusal = new TaskCompletionSource<string>();
        reloader.Refused += (_, report) => refusal.TrySetResult(string.Join('\n', report.Diagnostics));
        await reloader.AddDirectoryAsync("", directory);
        if (refusal.Task.IsCompleted) return [await refusal.Task];
        var number = reloader.Bind<Func<string>>("A.Number");
        var first = number();
        await File.WriteAllTextAsync(Path.Combine(directory, "A.cs"),
            "public static class A { public static System.Type Type => typeof(Molt.Tests.Pipeline.PlugIn); public static string Number() => \"2 \" + Type.Name; }");
        await reloader.ReloadAllAsync();
        var isSame = reloader.Bind<Func<Type>>("A.get_Type")() == typeof(PlugIn);
        return [first, $"{number()} {(isSame ? "same context" : "another context")}"];
    }
}
