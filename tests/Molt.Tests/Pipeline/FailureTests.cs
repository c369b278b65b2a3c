using Xunit;

namespace Molt.Tests.Pipeline;

/// <summary>What can go wrong around scripts: the old code runs, nothing is lost, and the next save works.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task AnUnreadableFileStaysAsItWasAndTheRestGoesLive()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number("A", 1)), ("B.cs", Number("B", 1)));
        scripts.Delete("A.cs");
        File.CreateSymbolicLink(Path.Combine(scripts.Root, "A.cs"), "A.cs"); // a link to itself: even root cannot read it
        Assert.Equal("MOLT0101", Assert.Single((await scripts.NextAsync(EditKind.Refused, "A.cs")).Diagnostics).Id);
        Assert.Equal(1, scripts.Call<int>("A.Number"));

        scripts.Save("B.cs", Number("B", 2));
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        scripts.Save("A.cs", Number("A", 3));
        await scripts.NextAsync(EditKind.Applied, "A.cs");
        Assert.Equal((3, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
    }

    [Fact]
    public async Task ADirectoryWithAFileThatCannotBeReadLoadsWhenItCan()
    {
        await using var scripts = new LiveScripts();
        scripts.Save("A.cs", Number("A", 1));
        await File.WriteAllBytesAsync(Path.Combine(scripts.Root, "B.cs"), [0xff, 0x20, 0xc3], TestContext.Current.CancellationToken);
        await scripts.LoadAsync();
        var refused = await scripts.NextAsync(EditKind.Refused, "A.cs", "B.cs");
        Assert.Equal("MOLT0102", Assert.Single(refused.Diagnostics).Id);
        Assert.Equal(0, scripts.Reloader.Generation);

        scripts.Save("B.cs", Number("B", 2));
        await scripts.NextAsync(EditKind.Loaded, "A.cs", "B.cs");
        Assert.Equal((1, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
    }

    [Fact]
    public async Task ARemovedDirectoryKeepsItsCodeAndIsTakenUpAgainWhenItIsBack()
    {
        await using var scripts = await LiveScripts.StartAsync([.. Enumerable.Range(0, 40).Select(number => ($"F{number}.cs", Number($"F{number}", number)))]);
        Directory.Delete(scripts.Root, recursive: true);
        var gone = await scripts.NextAsync(EditKind.Refused, ".");
        Assert.Equal("MOLT0105", Assert.Single(gone.Diagnostics).Id);
        Assert.Equal(7, scripts.Call<int>("F7.Number"));

        Directory.CreateDirectory(scripts.Beside("new"));
        foreach (var number in Enumerable.Range(0, 40)) scripts.SaveIn(scripts.Beside("new"), $"F{number}.cs", Number($"F{number}", number == 7 ? 70 : number));
        Directory.Move(scripts.Beside("new"), scripts.Root);
        await scripts.NextAsync(EditKind.Applied, "F7.cs");
        Assert.Equal((70, 2), (scripts.Call<int>("F7.Number"), scripts.Reloader.Generation));

        scripts.Save("F8.cs", Number("F8", 80));
        await scripts.NextAsync(EditKind.Applied, "F8.cs");
    }

    [Fact]
    public async Task AFolderNamedLikeAScriptIsRemarkedOn()
    {
        await using var scripts = new LiveScripts();
        scripts.Save("A.cs", Number("A", 1));
        Directory.CreateDirectory(Path.Combine(scripts.Root, "folder.cs"));
        await scripts.LoadAsync();
        var loaded = await scripts.NextAsync(EditKind.Loaded, "A.cs");
        Assert.Equal(("MOLT0104", ScriptSeverity.Warning), (Assert.Single(loaded.Diagnostics).Id, loaded.Diagnostics[0].Severity));
    }

    [Fact]
    public async Task AStaticConstructorThatThrowsIsItsCallersExceptionAndLaterSavesWork()
    {
        await using var scripts = await LiveScripts.StartAsync(
            ("A.cs", "public static class A { static A() => throw new InvalidOperationException(\"on purpose\"); public static int Number() => 1; }"),
            ("B.cs", Number("B", 1)));
        var failure = Assert.Throws<TypeInitializationException>(() => scripts.Call<int>("A.Number"));
        Assert.Equal(("A", "on purpose"), (failure.TypeName, failure.InnerException?.Message));

        scripts.Save("B.cs", Number("B", 2));
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        scripts.Save("C.cs", Number("C", 3));
        await scripts.NextAsync(EditKind.Applied, "C.cs");
        Assert.Equal((2, 3), (scripts.Call<int>("B.Number"), scripts.Call<int>("C.Number")));
    }

    [Fact]
    public async Task AFileThatIsRemovedAgainBeforeItIsReadIsNoEvent()
    {
        await using var scripts = await LiveScripts.StartAsync(("A.cs", Number("A", 1)));
        for (var count = 0; count < 50; count++)
        {
            scripts.Save("Flash.cs", Number("Flash", count));
            scripts.Delete("Flash.cs");
        }
        scripts.Save("A.cs", Number("A", 2));
        EditReport report;
        do report = await scripts.NextAsync();
        while (!report.Files.Any(file => file.EndsWith("A.cs", StringComparison.Ordinal)));
        Assert.NotEqual(EditKind.Refused, report.Kind);
        Assert.Equal(2, scripts.Call<int>("A.Number"));
    }

    private static string Number(string type, int value) => $"public static class {type} {{ public static int Number() => {value}; }}";
}
