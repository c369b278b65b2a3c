using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>What becomes of files with errors, and of those that were saved with them.</summary>
public sealed class HoldBackTests : IAsyncDisposable
{
    private readonly LiveScripts scripts = new(watch: false);

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task AFileWithErrorsIsHeldBackWhileTheRestOfTheSameSaveGoesLive()
    {
        await LoadAsync(("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")));
        await SaveAsync(("A.cs", Number("A", "missing")), ("B.cs", Number("B", "2")));

        await scripts.NextAsync(EditKind.Applied, "B.cs");
        var held = await scripts.NextAsync(EditKind.Held, "A.cs");
        Assert.Equal("CS0103", Assert.Single(held.Diagnostics).Id);
        Assert.Equal((1, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
        Assert.Equal(["A.cs"], scripts.Held);
        Assert.Equal(2, scripts.Reloader.Generation);
    }

    [Fact]
    public async Task ABrokenFileSavedAloneIsRefusedOnceAndItsFixGoesLive()
    {
        await LoadAsync(("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")));
        await SaveAsync(("A.cs", Number("A", "missing")));
        Assert.Equal("CS0103", Assert.Single((await scripts.NextAsync(EditKind.Refused, "A.cs")).Diagnostics).Id);

        await SaveAsync(("B.cs", Number("B", "2")));
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        Assert.Equal(["A.cs"], scripts.Held);
        Assert.False(scripts.HasReport);

        await SaveAsync(("A.cs", Number("A", "3")));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Empty(scripts.Held);
        Assert.Equal((3, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
    }

    [Fact]
    public async Task ErrorsInAnUnchangedFileRefuseTheEditUntilThatFileIsFixed()
    {
        await LoadAsync(("A.cs", Number("A", "1")), ("Caller.cs", "public static class Caller { public static int Call() => A.Number(); }"));
        await SaveAsync(("A.cs", "public static class A { public static int Renamed() => 2; }"));
        var error = Assert.Single((await scripts.NextAsync(EditKind.Refused, "A.cs")).Diagnostics);
        Assert.Equal(("CS0117", "Caller.cs"), (error.Id, Path.GetFileName(error.File)));
        Assert.Equal(1, scripts.Call<int>("Caller.Call"));

        await SaveAsync(("Caller.cs", "public static class Caller { public static int Call() => A.Renamed(); }"));
        await scripts.NextAsync(EditKind.Applied, "A.cs", "Caller.cs");
        Assert.Equal(2, scripts.Call<int>("Caller.Call"));
    }

    [Fact]
    public async Task WhatNeedsAFileThatCannotGoLiveIsNotBlamedForThat()
    {
        await LoadAsync(("A.cs", "public class A { }"), ("B.cs", Number("B", "1")));
        await SaveAsync(("A.cs", "[Molt.LiveInterfaces] public class A { public static int Added() => 2; }"), ("B.cs", Number("B", "A.Added()")));
        Assert.Equal("MOLT0208", Assert.Single((await scripts.NextAsync(EditKind.Refused, "A.cs", "B.cs")).Diagnostics).Id);
        Assert.Equal(1, scripts.Call<int>("B.Number"));

        await SaveAsync(("A.cs", "public class A { public static int Added() => 2; }"));
        await scripts.NextAsync(EditKind.Applied, "A.cs", "B.cs");
        Assert.Equal(2, scripts.Call<int>("B.Number"));
    }

    [Fact]
    public async Task AnEditThatWasRefusedForAnotherFilesErrorsKeepsNoLaterSaveBack()
    {
        await LoadAsync(("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")), ("Caller.cs", "public static class Caller { public static int Call() => A.Number(); }"));
        await SaveAsync(("A.cs", "public static class A { }"));
        await scripts.NextAsync(EditKind.Refused, "A.cs");

        await SaveAsync(("B.cs", Number("B", "2")));
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        Assert.Equal(["A.cs"], scripts.Held);
        Assert.Equal((2, 1), (scripts.Call<int>("B.Number"), scripts.Call<int>("Caller.Call")));
    }

    [Fact]
    public async Task AHeldFileComesInByItselfWithTheFileThatItNeeds()
    {
        await LoadAsync(("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")));
        await SaveAsync(("A.cs", Number("A", "B.Next()")));
        await scripts.NextAsync(EditKind.Refused, "A.cs");

        await SaveAsync(("B.cs", "public static class B { public static int Number() => 1; public static int Next() => 7; }"));
        await scripts.NextAsync(EditKind.Applied, "A.cs", "B.cs");
        Assert.Equal(7, scripts.Call<int>("A.Number"));
    }

    [Fact]
    public async Task AnUndoneMistakeIsNoEventAndNotHeldAnyMore()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        await SaveAsync(("A.cs", "broken"));
        await scripts.NextAsync(EditKind.Refused, "A.cs");

        await SaveAsync(("A.cs", Number("A", "1")));
        Assert.Empty(scripts.Held);
        await SaveAsync(("A.cs", "broken"));
        await scripts.NextAsync(EditKind.Refused, "A.cs"); // the same mistake anew is told anew
        Assert.False(scripts.HasReport);
    }

    [Fact]
    public async Task ASecondMistakeIsReportedWithoutTheFirst()
    {
        await LoadAsync(("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")));
        await SaveAsync(("A.cs", Number("A", "first")));
        await scripts.NextAsync(EditKind.Refused, "A.cs");
        await SaveAsync(("B.cs", Number("B", "second")));
        var report = await scripts.NextAsync(EditKind.Refused, "B.cs");
        Assert.Contains("second", Assert.Single(report.Diagnostics).Message);
        Assert.Equal(["A.cs", "B.cs"], scripts.Held);
    }

    [Fact]
    public async Task OfATypeInTwoFilesTheNewcomerWaitsAndComesInWhenTheFirstGoes()
    {
        await LoadAsync(("First.cs", Number("Twin", "1")), ("Other.cs", Number("Other", "1")));
        await SaveAsync(("Copy.cs", Number("Twin", "2")), ("Other.cs", Number("Other", "2")));
        await scripts.NextAsync(EditKind.Applied, "Other.cs");
        var twin = Assert.Single((await scripts.NextAsync(EditKind.Held, "Copy.cs")).Diagnostics);
        Assert.Equal(("MOLT0501", "Copy.cs"), (twin.Id, Path.GetFileName(twin.File)));
        Assert.Contains("First.cs", twin.Message);
        Assert.Contains("Copy.cs", twin.Message);
        Assert.Equal(1, scripts.Call<int>("Twin.Number"));

        scripts.Delete("First.cs");
        await scripts.Reloader.ReloadAllAsync();
        await scripts.NextAsync(EditKind.Applied, "Copy.cs", "First.cs");
        Assert.Equal(2, scripts.Call<int>("Twin.Number"));
    }

    [Fact]
    public async Task AFileBornBrokenIsRefusedThenLiveWhenMended()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        await SaveAsync(("New.cs", "public static class New {"));
        await scripts.NextAsync(EditKind.Refused, "New.cs");
        await SaveAsync(("New.cs", Number("New", "5")));
        await scripts.NextAsync(EditKind.Applied, "New.cs");
        Assert.Equal(5, scripts.Call<int>("New.Number"));
    }

    [Fact]
    public async Task AFileBornBrokenAndDeletedIsForgotten()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        await SaveAsync(("New.cs", "public static class New {"));
        await scripts.NextAsync(EditKind.Refused, "New.cs");
        scripts.Delete("New.cs");
        await scripts.Reloader.ReloadAllAsync();
        Assert.Empty(scripts.Held);
        await SaveAsync(("A.cs", Number("A", "2")));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public async Task AFileThatIsEmptiedOrDeletedComesBackWithItsNextContent(string? content)
    {
        await LoadAsync(("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")));
        var a = scripts.Reloader.Bind<Func<int>>("A.Number");
        if (content is null) scripts.Delete("A.cs");
        else scripts.Save("A.cs", content);
        await scripts.Reloader.ReloadAllAsync();
        Assert.Contains("A", (await scripts.NextAsync(EditKind.Applied, "A.cs")).Removed);
        Assert.Equal(1, a());

        await SaveAsync(("A.cs", Number("A", "2")));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal(2, a());
    }

    [Fact]
    public async Task ASaveThatChangesNothingIsNoEvent()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        await SaveAsync(("A.cs", Number("A", "1")));
        Assert.Null(await scripts.Reloader.ReloadAllAsync());
        Assert.False(scripts.HasReport);
        Assert.Equal(1, scripts.Reloader.Generation);
    }

    private static string Number(string type, string value) => $"public static class {type} {{ public static int Number() => {value}; }}";

    private async Task LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
        Assert.Equal(EditKind.Loaded, (await scripts.NextAsync()).Kind);
    }

    private async Task SaveAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.Reloader.ReloadAllAsync();
    }
}
