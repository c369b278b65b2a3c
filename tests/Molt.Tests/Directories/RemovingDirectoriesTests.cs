using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Directories;

/// <summary>What <see cref="CodeReloader.RemoveDirectoryAsync"/> promises.</summary>
public sealed class RemovingDirectoriesTests : IAsyncDisposable
{
    private readonly LiveScripts scripts = new();

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARemovedDirectoryTakesItsContributionsAwayAndWhoHoldsThemGoesOn()
    {
        var second = await LoadTwoAsync("public static class Alone { public static int Number() => 1; }");
        var held = scripts.Reloader.Bind<Func<int>>("Two.Tool.Number");
        var report = await scripts.Reloader.RemoveDirectoryAsync(second, cancellationToken: Cancellation);
        Assert.Equal(EditKind.Applied, report!.Kind);
        Assert.Equal(["Two.Tool"], report.Removed);
        Assert.Same(report, await scripts.NextAsync(EditKind.Applied, "../second/Tool.cs"));
        Assert.Throws<ArgumentException>(() => scripts.Call<int>("Two.Tool.Number"));
        Assert.Equal((2, 1), (held(), scripts.Call<int>("Alone.Number")));
        Assert.Equal([scripts.Root], scripts.Reloader.Directories.Select(directory => directory.Path));
        Assert.Null(scripts.Reloader.FindDirectory(second.Path));
    }

    [Fact]
    public async Task ARemovedDirectoryIsNotWatchedAnyMoreAndCanBeAddedAgain()
    {
        var second = await LoadTwoAsync("public static class Alone { public static int Number() => 1; }");
        var held = scripts.Reloader.Bind<Func<int>>("Two.Tool.Number");
        await scripts.Reloader.RemoveDirectoryAsync(second, cancellationToken: Cancellation);
        await scripts.NextAsync(EditKind.Applied, "../second/Tool.cs");
        scripts.SaveIn(second.Path, "Tool.cs", Tool(3));
        Assert.Null(await scripts.Reloader.ReloadAllAsync(Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => scripts.Reloader.RemoveDirectoryAsync(second, cancellationToken: Cancellation));

        await scripts.Reloader.AddDirectoryAsync("Two", second.Path, Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "../second/Tool.cs");
        Assert.Equal((3, 3), (scripts.Call<int>("Two.Tool.Number"), held()));
        scripts.SaveIn(second.Path, "Tool.cs", Tool(4));
        await scripts.NextAsync(EditKind.Applied, "../second/Tool.cs");
        Assert.Equal(4, held());
    }

    [Fact]
    public async Task ADirectoryThatOthersDependOnStaysAndTheDiagnosticsSayWhy()
    {
        var second = await LoadTwoAsync(Dependent);
        var refused = await scripts.Reloader.RemoveDirectoryAsync(second, cancellationToken: Cancellation);
        Assert.Equal(EditKind.Refused, refused!.Kind);
        Assert.Equal((Path.Combine(scripts.Root, "A.cs"), "CS0103"), (refused.Diagnostics[0].File, refused.Diagnostics[0].Id));
        Assert.Same(refused, await scripts.NextAsync(EditKind.Refused, "../second/Tool.cs"));
        Assert.Equal((2, 2), (scripts.Call<int>("Alone.Number"), scripts.Call<int>("Two.Tool.Number")));
        Assert.Empty(scripts.Held);

        scripts.SaveIn(second.Path, "Tool.cs", Tool(5));
        await scripts.NextAsync(EditKind.Applied, "../second/Tool.cs");
        Assert.Equal(5, scripts.Call<int>("Alone.Number"));
    }

    [Fact]
    public async Task ForcedItGoesAndItsDependentsAreHeldBackUntilTheyCompile()
    {
        var second = await LoadTwoAsync(Dependent);
        scripts.Save("B.cs", "public static class OnAlone { public static int Number() => Alone.Number() * 10; }");
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        var held = scripts.Reloader.Bind<Func<int>>("OnAlone.Number");

        var report = await scripts.Reloader.RemoveDirectoryAsync(second, force: true, Cancellation);
        Assert.Same(report, await scripts.NextAsync(EditKind.Applied, "A.cs", "B.cs", "../second/Tool.cs"));
        var told = await scripts.NextAsync(EditKind.Held, "A.cs", "B.cs");
        Assert.Equal(["A.cs", "B.cs"], told.Diagnostics.Select(error => Path.GetFileName(error.File)).Distinct());
        Assert.Equal(["A.cs", "B.cs"], scripts.Held);
        Assert.Equal(20, held());
        Assert.Throws<ArgumentException>(() => scripts.Call<int>("OnAlone.Number"));

        scripts.Save("A.cs", "public static class Alone { public static int Number() => 7; }");
        await scripts.NextAsync(EditKind.Applied, "A.cs", "B.cs");
        Assert.Equal((70, 70), (scripts.Call<int>("OnAlone.Number"), held()));
        Assert.Empty(scripts.Held);
    }

    [Fact]
    public async Task DependentsThatWereHeldBackComeInWithTheDirectoryWhenItIsAddedAgain()
    {
        var second = await LoadTwoAsync(Dependent);
        await scripts.Reloader.RemoveDirectoryAsync(second, force: true, Cancellation);
        await scripts.NextAsync(EditKind.Applied, "A.cs", "../second/Tool.cs");
        await scripts.NextAsync(EditKind.Held, "A.cs");
        await scripts.Reloader.AddDirectoryAsync("Two", second.Path, Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "A.cs", "../second/Tool.cs");
        Assert.Equal(2, scripts.Call<int>("Alone.Number"));
    }

    [Fact]
    public async Task WhatADirectoryHidFromAnotherComesInWhenItGoes()
    {
        var second = await LoadTwoAsync("public static class Alone { }");
        await scripts.Reloader.AddDirectoryAsync("Two", Third("namespace Two; public static class Tool { public static int Number() => 30; }"), Cancellation);
        await scripts.NextAsync(EditKind.Refused, "../third/Tool.cs");
        await scripts.Reloader.RemoveDirectoryAsync(second, cancellationToken: Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "../second/Tool.cs", "../third/Tool.cs");
        Assert.Equal(30, scripts.Call<int>("Two.Tool.Number"));
    }

    [Fact]
    public async Task ADirectoryThatNeverLoadedIsForgotten()
    {
        scripts.Save("A.cs", "public static class Alone { public static int Number() => 1; }");
        await scripts.LoadAsync();
        await scripts.NextAsync();
        var third = await scripts.Reloader.AddDirectoryAsync("", Third("class Broken { what }"), Cancellation);
        await scripts.NextAsync(EditKind.Refused, "../third/Tool.cs");
        Assert.Null(await scripts.Reloader.RemoveDirectoryAsync(third, cancellationToken: Cancellation));
        Assert.Empty(scripts.Held);
        Assert.Null(await scripts.Reloader.ReloadAllAsync(Cancellation));
    }

    [Fact]
    public async Task TheLastDirectoryCanGoAndComeBack()
    {
        scripts.Save("A.cs", "public static class Alone { public static int Number() => 1; }");
        var only = await scripts.LoadAsync();
        await scripts.NextAsync();
        await scripts.Reloader.RemoveDirectoryAsync(only, cancellationToken: Cancellation);
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Throws<ArgumentException>(() => scripts.Call<int>("Alone.Number"));
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        Assert.Equal(1, scripts.Call<int>("Alone.Number"));
    }

    private const string Dependent = "public static class Alone { public static int Number() => Two.Tool.Number(); }";

    private static string Tool(int value) => $"public static class Tool {{ public static int Number() => {value}; }}";

    private string Third(string source) => Path.GetDirectoryName(scripts.SaveIn(scripts.Beside("third"), "Tool.cs", source))!;

    private async Task<ScriptDirectory> LoadTwoAsync(string first)
    {
        scripts.SaveIn(scripts.Beside("second"), "Tool.cs", Tool(2));
        var second = await scripts.Reloader.AddDirectoryAsync("Two", scripts.Beside("second"), Cancellation);
        await scripts.NextAsync(EditKind.Loaded, "../second/Tool.cs");
        scripts.Save("A.cs", first);
        await scripts.LoadAsync();
        await scripts.NextAsync(EditKind.Loaded, "A.cs");
        return second;
    }
}
