using Xunit;

namespace Molt.Tests.Pipeline;

public class FirstRunsTests
{
    private const string Measuring = """
        public static int Allocated()
        {
            for (var n = 0; n < 100; n++) _ = Known(n).Result;
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var n = 0; n < 100; n++) _ = Known(n).Result;
            return (int)(GC.GetAllocatedBytesForCurrentThread() - before);
        }
        """;

    [Fact]
    public async Task AsyncMethodsThatCompleteAtOnceAllocateNothingInFirstScriptsAndInNewTypes()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Class("A", "n")));
        Assert.Equal(0, scripts.Call<int>("A.Allocated"));

        scripts.Save("B.cs", Class("B", "n"));
        await scripts.NextAsync(EditKind.Applied, "B.cs");

        Assert.Equal(0, scripts.Call<int>("B.Allocated"));
    }

    [Fact]
    public async Task AnEditReachesThemAndUndoneItGivesTheFirstAnswersAgain()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Class("A", "n")));
        Assert.Equal(4, scripts.Call<int>("A.Four"));

        scripts.Save("A.cs", Class("A", "n + 1"));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal(5, scripts.Call<int>("A.Four"));

        scripts.Save("A.cs", Class("A", "n"));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal(4, scripts.Call<int>("A.Four"));
    }

    private static string Class(string name, string result) => $$"""
        public static class {{name}}
        {
            public static async ValueTask<int> Known(int n) { await Task.CompletedTask; return {{result}}; }
            public static int Four() => Known(4).Result;
            {{Measuring}}
        }
        """;
}
