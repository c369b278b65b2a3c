using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Faults;

/// <summary>Saves that are broken, one after another. What they leave in memory is the process's, so nothing else runs beside them.</summary>
[Collection(nameof(BrokenSavesTests)), CollectionDefinition(nameof(BrokenSavesTests), DisableParallelization = true)]
public sealed class BrokenSavesTests
{
    /// <summary>Of every kind: of syntax, of types, what cannot be taken in place, what throws before it is live.</summary>
    [Fact]
    public async Task AThousandBrokenSavesInARowChangeNothingAndTheNextGoodOneGoesLive()
    {
        await using var scripts = new LiveScripts(watch: false);
        scripts.Save("A.cs", "public class A { public static int Number() => 1; } public enum Kind { One }");
        await scripts.LoadAsync();
        var before = 0L;
        for (var count = 0; count < 1000; count++)
        {
            var report = await scripts.EditAsync(("A.cs", Broken(count)));
            Assert.Equal((EditKind.Refused, 1), (report!.Kind, report.Generation));
            Assert.NotEmpty(report.Diagnostics);
            if (count == 500) before = ManagedHeap.Collected();
        }
        Assert.InRange(ManagedHeap.Collected() - before, long.MinValue, 16_000_000);
        Assert.Equal((1, "A.cs"), (scripts.Call<int>("A.Number"), Assert.Single(scripts.Held)));
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("A.cs", "public class A { public static int Number() => 2; } public enum Kind { One }")))!.Kind);
        Assert.Equal(2, scripts.Call<int>("A.Number"));
        Assert.Empty(scripts.Held);
    }

    private static string Broken(int count) => (count % 50 == 0 ? 3 : count % 3) switch
    {
        0 => $"public class A {{ public static int Number() => {count}; }} public enum Kind {{ One }} class {{",
        1 => $"public class A {{ public static int Number() => \"{count}\"; }} public enum Kind {{ One }}",
        2 => $"public class A {{ public static int Number() => {count}; }} public enum Kind {{ One, Two{count} }}",
        _ => $"public class A {{ public static int Number() => {count} + new B{count}().Number; }} public class B{count} {{ public int Number = 1; }} public enum Kind {{ One = {count + 1} }}",
    };
}
