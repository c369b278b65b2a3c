using System.Runtime.CompilerServices;
using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Unloading;

/// <summary>What an edit brought goes when another takes its place, though the scripts themselves stay.</summary>
public sealed class SupersededBodiesTests
{
    private const int Edits = 30;

    [Fact]
    public async Task BodiesThatNothingRunsAreCollectedWhileTheScriptsStay()
    {
        await using var scripts = new LiveScripts(watch: false);
        for (var number = 0; number <= Edits; number++)
        {
            scripts.Save("A.cs", $"public static class A {{ public static int Number() => {number}; }}");
            if (number == 0) await scripts.LoadAsync();
            else await scripts.LookAsync();
            Assert.Equal(number, scripts.Call<int>("A.Number"));
        }
        await Garbage.CollectUntilAsync(() => Count(scripts.Reloader) < Edits / 2);
        Assert.InRange(Count(scripts.Reloader), 1, Edits / 2 - 1);
    }

    // The list holds them, and code that is not optimized holds the list until it returns.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Count(CodeReloader reloader) => reloader.LoadedAssemblies.Count;
}
