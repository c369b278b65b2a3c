using Microsoft.CodeAnalysis.Diagnostics;
using Molt.Tests.Pipeline;
using Molt.Tests.Reporting;
using Xunit;

namespace Molt.Tests.Validating;

/// <summary>Roslyn analyzers of the host: their errors refuse, their warnings are told, and their faults are nobody else's.</summary>
public sealed class AnalyzerTests : IAsyncDisposable
{
    private readonly RecordedLog log = new();
    private readonly NumberAnalyzer numbers = new();
    private LiveScripts? scripts;

    public async ValueTask DisposeAsync()
    {
        if (scripts is not null) await scripts.DisposeAsync();
    }

    [Fact]
    public async Task AnErrorRefusesAtTheAuthorsPlaceAndAWarningIsToldWithTheEdit()
    {
        await LoadAsync([numbers], ("Rooms/A.cs", Number("A", "1")));
        var refused = await scripts!.EditAsync(("Rooms/A.cs", Number("A", "13")));
        Assert.Equal($"{Path.Combine(scripts.Root, "Rooms/A.cs")}(1,{Number("A", "13").IndexOf("13", StringComparison.Ordinal) + 1}): error NUM13: 13 is not lucky", Assert.Single(refused!.Diagnostics).ToString());
        Assert.Equal((EditKind.Refused, 1), (refused.Kind, scripts.Call<int>("Rooms.A.Number")));
        var applied = await scripts.EditAsync(("Rooms/A.cs", Number("A", "7")));
        Assert.Equal((EditKind.Applied, "NUM07", ScriptSeverity.Warning), (applied!.Kind, Assert.Single(applied.Diagnostics).Id, applied.Diagnostics[0].Severity));
        Assert.Equal(7, scripts.Call<int>("Rooms.A.Number"));
    }

    [Fact]
    public async Task APragmaDisablesWhatItNames()
    {
        await LoadAsync([numbers], ("A.cs", Number("A", "1")));
        var applied = await scripts!.EditAsync(("A.cs", $"#pragma warning disable NUM07, NUM13\n{Number("A", "7 + 13")}"));
        Assert.Equal((EditKind.Applied, 0, 20), (applied!.Kind, applied.Diagnostics.Length, scripts.Call<int>("A.Number")));
    }

    [Fact]
    public async Task ALoadIsAnalyzedWholeAndAnEditWhereItChangedSomething()
    {
        await LoadAsync([numbers], ("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")), ("C.cs", Number("C", "A.Number()")));
        Assert.Equal(["A.cs", "B.cs", "C.cs"], numbers.Seen.Where(name => name.Length == 4).Order());
        numbers.Seen.Clear();
        await scripts!.EditAsync(("A.cs", Number("A", "2")));
        Assert.Equal(["A.cs"], numbers.Seen);
        numbers.Seen.Clear();
        await scripts.EditAsync(("A.cs", Number("A", "2").Replace("int", "long").Replace("2", "(int)2L")), ("C.cs", Number("C", "(int)A.Number()")));
        Assert.Equal(["A.cs", "C.cs"], numbers.Seen.Order());
    }

    [Fact]
    public async Task CodeElsewhereThatMeansSomethingElseIsAnalyzed()
    {
        await LoadAsync([new CallAnalyzer("Other.Take")], ("Names.cs", "global using E = Own; public static class Own { public static void Take(int a) { } }"),
            ("Others.cs", "public static class Other { public static void Take(int a) { } }"), ("User.cs", "public static class User\n{\n    public static void Leave() => E.Take(1);\n}\n"));
        var refused = await scripts!.EditAsync(("Names.cs", "global using E = Other;"));
        Assert.Equal(("CALL1", "User.cs", 3), Assert.Single(refused!.Diagnostics) switch { var one => (one.Id, Path.GetFileName(one.File), one.Line) });
        Assert.Equal(1, scripts.Reloader.Generation);
    }

    [Fact]
    public async Task WhatComesAtTheEndOfACompilationIsSaidOfALoadAndOfNoEdit()
    {
        await LoadAsync([new EndAnalyzer()], ("A.cs", "class A { } class B { } class C { }"));
        Assert.Equal("END1", Assert.Single((await scripts!.NextAsync(EditKind.Refused, "A.cs")).Diagnostics).Id);
        await scripts.EditAsync(("A.cs", "class A { } class B { }"));
        Assert.Equal(1, scripts.Reloader.Generation);
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("A.cs", "class A { } class B { } class C { }")))!.Kind);
    }

    [Theory, InlineData("descriptors"), InlineData("initialization"), InlineData("action")]
    public async Task AnAnalyzerThatThrowsIsToldOfAndTheOthersGoOn(string where)
    {
        await LoadAsync([new ThrowingAnalyzer(where), numbers], ("A.cs", Number("A", "1")));
        var applied = await scripts!.EditAsync(("A.cs", Number("A", "7")));
        Assert.Equal((EditKind.Applied, 7), (applied!.Kind, scripts.Call<int>("A.Number")));
        Assert.Equal(["MOLT0605", "NUM07"], applied.Diagnostics.Select(told => told.Id).Order());
        Assert.Contains($"The analyzer ThrowingAnalyzer threw InvalidOperationException: in {where}", applied.Diagnostics.Single(told => told.Id == "MOLT0605").Message);
        Assert.Contains("Molt.Validating 25 ValidatorThrew Error: The analyzer ThrowingAnalyzer threw while an edit was validated", log.Lines);
        Assert.Equal("NUM13", (await scripts.EditAsync(("A.cs", Number("A", "13"))))!.Diagnostics.Single(told => told.Severity == ScriptSeverity.Error).Id);
    }

    [Fact]
    public async Task WhatMoltWritesItselfIsNobodysFault()
    {
        await LoadAsync([new CallAnalyzer("StructDefaults.IsPlain")], ("A.cs", "public struct S { public int A; } partial struct T { public int B; }"));
        Assert.Equal(EditKind.Loaded, (await scripts!.NextAsync()).Kind);
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("A.cs", "public struct S { public int A; public int F() => 1; } partial struct T { public int B; }")))!.Kind);
    }

    [Fact]
    public async Task CheckRunsThemToo()
    {
        await LoadAsync([], ("A.cs", Number("A", "7 + 13")));
        var options = new ReloaderOptions { LoggerFactory = log };
        options.Analyzers.Add(numbers);
        Assert.Equal(["NUM07", "NUM13"], CodeReloader.Check("", scripts!.Root, options).Select(told => told.Id));
    }

    private async Task LoadAsync(DiagnosticAnalyzer[] analyzers, params (string Name, string Source)[] files)
    {
        scripts = new LiveScripts(watch: false, log, configure: options =>
        {
            foreach (var analyzer in analyzers) options.Analyzers.Add(analyzer);
        });
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
    }

    private static string Number(string type, string value) => $"public static class {type} {{ public static int Number() => {value}; }}";
}
