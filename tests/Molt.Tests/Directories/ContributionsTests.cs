using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Directories;

/// <summary>What directories contribute to which namespaces, in whatever order they come.</summary>
public sealed class ContributionsTests : IAsyncDisposable
{
    private readonly LiveScripts scripts = new();

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SeveralFilesAndSeveralDirectoriesContributeToOneNamespaceAndFoldersAreNamespacesBelow()
    {
        var (one, two) = (scripts.Beside("one"), scripts.Beside("two"));
        scripts.SaveIn(one, "A.cs", "public static class A { public static int Number() => B.Number() + 1; }");
        scripts.SaveIn(one, "B.cs", "public static class B { public static int Number() => 10; }");
        scripts.SaveIn(two, "C.cs", "public static class C { public static int Number() => A.Number() + Deep.Down.D.Number(); }");
        scripts.SaveIn(two, "Deep/Down/D.cs", "public static class D { public static int Number() => A.Number() * 100; }");
        await scripts.Reloader.AddDirectoryAsync("Game", one, Cancellation);
        await scripts.Reloader.AddDirectoryAsync("Game", two, Cancellation);
        Assert.Equal((1111, 1100), (scripts.Call<int>("Game.C.Number"), scripts.Call<int>("Game.Deep.Down.D.Number")));
    }

    [Fact]
    public async Task ADirectoryThatNeedsOneAddedLaterLoadsWithIt()
    {
        var (one, two) = (scripts.Beside("one"), scripts.Beside("two"));
        scripts.SaveIn(one, "A.cs", "public static class A { public static int Number() => Two.B.Number() + 1; public static int Ten() => 10; }");
        scripts.SaveIn(two, "B.cs", "public static class B { public static int Number() => One.A.Ten(); }");
        await scripts.Reloader.AddDirectoryAsync("One", one, Cancellation);
        await scripts.NextAsync(EditKind.Refused, "../one/A.cs");
        await scripts.Reloader.AddDirectoryAsync("Two", two, Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "../one/A.cs", "../two/B.cs");
        Assert.Equal(11, scripts.Call<int>("One.A.Number"));
    }

    [Fact]
    public async Task AddingADirectoryLosesNoSaveOfAnother()
    {
        var (one, two) = (scripts.Beside("one"), scripts.Beside("two"));
        scripts.SaveIn(one, "A.cs", "public static class A { public static int Number() => 1; }");
        scripts.SaveIn(two, "B.cs", "public static class B { public static int Number() => 1; }");
        await scripts.Reloader.AddDirectoryAsync("One", one, Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "../one/A.cs");
        scripts.SaveIn(one, "A.cs", "public static class A { public static int Number() => 2; }");
        await scripts.Reloader.AddDirectoryAsync("Two", two, Cancellation);
        var seen = new List<string>();
        while (seen.Count < 2) seen.AddRange((await scripts.NextAsync()).Files.Select(file => Path.GetFileName(file)));
        Assert.Equal(["A.cs", "B.cs"], seen.Order());
        Assert.Equal((2, 1), (scripts.Call<int>("One.A.Number"), scripts.Call<int>("Two.B.Number")));
    }

    [Fact]
    public async Task OfATypeInTwoDirectoriesTheNewcomerIsHeldBackBothAreNamedAndItComesInWhenTheFirstGoes()
    {
        var (one, two) = (scripts.Beside("one"), scripts.Beside("two"));
        var first = scripts.SaveIn(one, "A.cs", "namespace Game; public static class A { public static int Number() => 1; }");
        var newcomer = scripts.SaveIn(two, "Other.cs", "namespace Game; public static class A { public static int Number() => 2; }");
        scripts.SaveIn(two, "B.cs", "namespace Game; public static class B { }");
        await scripts.Reloader.AddDirectoryAsync("", two, Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "../two/B.cs", "../two/Other.cs");
        await scripts.Reloader.AddDirectoryAsync("", one, Cancellation);
        var refused = await scripts.NextAsync(EditKind.Refused, "../one/A.cs");
        var diagnostic = Assert.Single(refused.Diagnostics);
        Assert.Equal(("MOLT0501", first), (diagnostic.Id, diagnostic.File));
        Assert.Contains(first, diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains(newcomer, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(2, scripts.Call<int>("Game.A.Number"));
        Assert.Equal(["../one/A.cs"], scripts.Held);

        File.Delete(newcomer);
        await scripts.NextAsync(EditKind.Loaded, "../one/A.cs", "../two/Other.cs");
        Assert.Equal(1, scripts.Call<int>("Game.A.Number"));
        Assert.Empty(scripts.Held);
    }

    [Fact]
    public async Task ATypeThatMovesToANewFileInOneSaveIsNoDuplicate()
    {
        scripts.Save("A.cs", "public class A { public static int Count; public static int Next() => ++Count; } public class Other { }");
        await scripts.LoadAsync();
        await scripts.NextAsync();
        Assert.Equal(1, scripts.Call<int>("A.Next"));
        scripts.Save("B.cs", "public class A { public static int Count; public static int Next() => ++Count; }");
        await scripts.NextAsync(EditKind.Refused, "B.cs");
        scripts.Save("A.cs", "public class Other { }");
        await scripts.NextAsync(EditKind.Applied, "A.cs", "B.cs");
        Assert.Equal(2, scripts.Call<int>("A.Next"));
    }
}
