using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Validating;

/// <summary>Policies while scripts run: what is refused changes nothing, whatever it is that makes code use what it may not.</summary>
public sealed class LivePolicyTests : IAsyncDisposable
{
    private LiveScripts scripts = new(watch: false, configure: Deny);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Theory, InlineData(ReloadMode.Update), InlineData(ReloadMode.Overwrite)]
    public async Task AnEditThatUsesWhatIsDeniedIsRefusedAtItsPlaceAndChangesNothing(ReloadMode mode)
    {
        await StartAsync(mode);
        await LoadAsync(("Rooms/A.cs", "public class A\n{\n    public static string Text() => \"one\";\n}\n"));
        var refused = await scripts.EditAsync(("Rooms/A.cs", "public class A\n{\n    public static string Text() => File.ReadAllText(\"a\");\n}\n"));
        Assert.Equal((EditKind.Refused, 1), (refused!.Kind, refused.Generation));
        var error = Assert.Single(refused.Diagnostics);
        Assert.Equal(("MOLT0604", ScriptSeverity.Error, Path.Combine(scripts.Root, "Rooms/A.cs"), 3, 41), (error.Id, error.Severity, error.File, error.Line, error.Column));
        Assert.Equal("one", scripts.Call<string>("Rooms.A.Text"));
        Assert.Equal(["Rooms/A.cs"], scripts.Held);
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Rooms/A.cs", "public class A { public static string Text() => \"two\"; }")))!.Kind);
        Assert.Equal(("two", 0), (scripts.Call<string>("Rooms.A.Text"), scripts.Held.Count()));
    }

    [Theory, InlineData(ReloadMode.Update), InlineData(ReloadMode.Overwrite)]
    public async Task TenEditsInARowAreRefusedAndAppliedAsTheyDeserve(ReloadMode mode)
    {
        await StartAsync(mode);
        await LoadAsync(("A.cs", Number("A", "0")), ("B.cs", Number("B", "A.Number()")));
        for (var edit = 1; edit <= 10; edit++)
        {
            var isGood = edit % 2 == 0;
            var report = await scripts.EditAsync(("A.cs", Number("A", isGood ? $"{edit}" : $"File.Exists(\"{edit}\") ? 1 : 0")));
            Assert.Equal(isGood ? EditKind.Applied : EditKind.Refused, report!.Kind);
            Assert.Equal(isGood ? edit : edit - 1, scripts.Call<int>("B.Number"));
            Assert.Equal(isGood ? [] : ["MOLT0604"], report.Diagnostics.Where(told => told.Severity == ScriptSeverity.Error).Select(told => told.Id));
        }
        Assert.Equal(6, scripts.Reloader.Generation);
    }

    [Fact]
    public async Task OfSeveralFilesThoseGoLiveThatUseNothingDenied()
    {
        await LoadAsync(("A.cs", Number("A", "1")), ("B.cs", Number("B", "1")));
        await scripts.EditAsync(("A.cs", Number("A", "File.Exists(\"a\") ? 1 : 0")), ("B.cs", Number("B", "2")));
        await scripts.NextAsync();
        await scripts.NextAsync(EditKind.Applied, "B.cs");
        await scripts.NextAsync(EditKind.Held, "A.cs");
        Assert.Equal((1, 2), (scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
    }

    [Fact]
    public async Task ADirectoryThatUsesWhatIsDeniedContributesNothingUntilItIsMended()
    {
        scripts.Save("A.cs", Number("A", "File.Exists(\"a\") ? 1 : 0"));
        scripts.Save("B.cs", Number("B", "1"));
        await scripts.LoadAsync();
        Assert.Equal("MOLT0604", Assert.Single((await scripts.NextAsync(EditKind.Refused, "A.cs", "B.cs")).Diagnostics).Id);
        Assert.Equal((0, false), (scripts.Reloader.Generation, scripts.Reloader.FindScript(Path.Combine(scripts.Root, "B.cs"))?.IsHeld == false));
        await scripts.EditAsync(("B.cs", Number("B", "2")));
        Assert.Equal(0, scripts.Reloader.Generation);
        await scripts.EditAsync(("A.cs", Number("A", "3")));
        Assert.Equal((1, 3, 2), (scripts.Reloader.Generation, scripts.Call<int>("A.Number"), scripts.Call<int>("B.Number")));
    }

    [Fact]
    public async Task ASecondDirectoryThatUsesWhatIsDeniedStaysOutAndTheFirstGoesOn()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        scripts.SaveIn(scripts.Beside("mods"), "Bad.cs", "public static class Bad { public static bool F() => File.Exists(\"a\"); }");
        scripts.SaveIn(scripts.Beside("mods"), "Good.cs", Number("Good", "5"));
        await scripts.Reloader.AddDirectoryAsync("Mods", scripts.Beside("mods"), Cancellation);
        Assert.Throws<ArgumentException>(() => scripts.Call<int>("Mods.Good.Number"));
        await scripts.EditAsync(("A.cs", Number("A", "2")));
        scripts.SaveIn(scripts.Beside("mods"), "Bad.cs", "public static class Bad { }");
        await scripts.LookAsync();
        Assert.Equal((2, 5), (scripts.Call<int>("A.Number"), scripts.Call<int>("Mods.Good.Number")));
    }

    /// <summary>Code that nobody touched uses what is denied, by an edit elsewhere.</summary>
    public static TheoryData<string, string, string> Elsewhere => new()
    {
        { "a global alias", "global using F = Own; public static class Own { public static bool Exists(string a) => false; }", "global using F = System.IO.File; public static class Own { public static bool Exists(string a) => false; }" },
        { "a global using static", "global using static Own; public static class Own { public static string GetTempPath() => \"\"; }", "global using static System.IO.Path; public static class Own { public static string GetTempPath() => \"\"; }" },
        { "a type that hid another one", "public static class File { public static bool Exists(string a) => false; }", "public static class Other { }" },
        { "what a method returns", "public static class Own { public static string Get() => \"a\"; }", "public static class Own { public static System.IO.FileInfo Get() => null!; }" },
        { "an overload", "public static class Own { public static void Take(object a) { } }", "public static class Own { public static void Take(object a) { } public static void Take(Func<System.IO.FileInfo> a) { } }" },
        { "an extension that hid another one", "public static class Own { public static bool Seen(this long a) => false; }", "public static class Own { }" },
        { "a conversion's type", "public class Own { public static implicit operator Own(int a) => new(); public string Name => \"a\"; }", "public class Own { public static implicit operator Own(int a) => new(); public System.IO.FileInfo Name => null!; }" },
    };

    [Theory, MemberData(nameof(Elsewhere))]
    public async Task CodeThatNobodyTouchedIsFoundWhereItMeansSomethingDeniedNow(string what, string before, string after)
    {
        var (source, caller) = what switch
        {
            "a global alias" => ("F.Exists(\"a\")", ""),
            "a global using static" => ("GetTempPath()", ""),
            "a type that hid another one" => ("File.Exists(\"a\")", ""),
            "what a method returns" => ("Own.Get().ToString()", ""),
            "an overload" => ("Taken(() => default(Other))", "static object Taken(Func<Other?> a) { Own.Take(a); return a; } class Other { }"),
            "an extension that hid another one" => ("1L.Seen()", "using Molt.Tests.Validating.Hidden;"),
            _ => ("((Own)1).Name.Length", ""),
        };
        var usings = caller.StartsWith("using", StringComparison.Ordinal) ? caller : "";
        await LoadAsync(("Own.cs", before), ("Users/Caller.cs", $"{usings}\npublic static class Caller {{ {(usings.Length == 0 ? caller : "")}\n public static object Call() => {source}; }}"));
        var live = scripts.Call<object>("Users.Caller.Call").ToString();
        var report = await scripts.EditAsync(("Own.cs", after));
        // Overloads that are not chosen are no use.
        var isUsed = what != "an overload";
        Assert.Equal(EditKind.Refused, report!.Kind);
        Assert.All(report.Diagnostics, told => Assert.Equal("MOLT0604", told.Id));
        Assert.Equal(isUsed, report.Diagnostics.Any(told => Path.GetFileName(told.File) == "Caller.cs" && told.Line == 3));
        Assert.Equal((live, 1), (scripts.Call<object>("Users.Caller.Call").ToString(), scripts.Reloader.Generation));
        Assert.Null(await scripts.EditAsync(("Own.cs", before)));
        Assert.Empty(scripts.Held);
    }

    [Fact]
    public async Task AnAliasThatGoesBackAndForthIsJudgedEachTime()
    {
        const string own = "public static class Own { public static bool Exists(string a) => false; }";
        await LoadAsync(("Own.cs", own), ("Names.cs", "global using F = Own;"), ("Caller.cs", "public static class Caller { public static bool Call() => F.Exists(\"a\"); }"));
        for (var round = 0; round < 3; round++)
        {
            var refused = await scripts.EditAsync(("Names.cs", $"global using F = System.IO.File; // {round}"));
            Assert.Equal((EditKind.Refused, "Caller.cs"), (refused!.Kind, Path.GetFileName(Assert.Single(refused.Diagnostics).File)));
            Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Names.cs", $"global using F = Own; // {round}")))!.Kind);
        }
    }

    [Theory, InlineData(ReloadMode.Update), InlineData(ReloadMode.Overwrite)]
    public async Task ADeclarationInAnUntouchedFileIsFoundThatMeansSomethingDeniedNow(ReloadMode mode)
    {
        await StartAsync(mode);
        await LoadAsync(("Names.cs", "global using T = System.Text.StringBuilder;"), ("User.cs", "public class User\n{\n    public static object? Make(T? a) => a;\n}\n"));
        var refused = await scripts.EditAsync(("Names.cs", "global using T = System.IO.FileInfo;"));
        Assert.Equal(EditKind.Refused, refused!.Kind);
        Assert.Contains(refused.Diagnostics, told => told.Id == "MOLT0604" && Path.GetFileName(told.File) == "User.cs" && told.Line == 3);
        Assert.Equal(1, scripts.Reloader.Generation);
    }

    /// <summary>Code that stays as it was in a file that changes, and is something else for the change around it.</summary>
    public static TheoryData<string, string> Around => new()
    {
        { "using F = Own;\nclass A\n{\n bool G() => F.Exists(\"a\"); // denied\n}", "using F = Own;|using F = System.IO.File;" },
        { "static class A\n{\n static Own Make(int a) => new(\"a\"); // denied\n}", "static Own Make|static FileInfo Make" },
        { "static class A\n{\n static Own? made = new(\"a\"); // denied\n}", "static Own? made|static FileInfo? made" },
        { "static class A\n{\n static object Make(Own a) => a.ToString(); // denied\n}", "Make(Own a)|Make(FileInfo a)" },
        { "static class A\n{\n static object Make<T>(T a) where T : Own => a.Name; // denied\n}", "T : Own|T : FileSystemInfo" },
        { "static class A\n{\n static object F() => Get();\n static Own? Get() => null; // denied\n}", "static Own?|static FileInfo?" },
        { "class A : Own\n{\n public A() : base(\"a\") { } // denied\n object F() => ToString();\n}", "A : Own|A : StringReader" },
        { "class A\n{\n class File { public static bool Exists(string a) => true; }\n bool F() => File.Exists(\"a\"); // denied\n}", "class File|class File2" },
    };

    [Theory, MemberData(nameof(Around))]
    public async Task CodeThatStaysAsItIsInAFileThatChangesIsFoundWhereTypesAreReplaced(string source, string change)
    {
        await StartAsync(ReloadMode.Overwrite);
        await CodeThatStaysAsItIsInAFileThatChangesIsFound(source, change);
    }

    [Theory, MemberData(nameof(Around))]
    public async Task CodeThatStaysAsItIsInAFileThatChangesIsFound(string source, string change)
    {
        const string own = "public class Own(string name) { public Own() : this(\"\") { } public string Name => name; public static bool Exists(string a) => true; }";
        var (line, (from, to)) = (Array.FindIndex(source.Split('\n'), text => text.EndsWith("// denied")) + 1, change.Split('|') switch { var parts => (parts[0], parts[1]) });
        await LoadAsync(("A.cs", source), ("Own.cs", own));
        var refused = await scripts.EditAsync(("A.cs", source.Replace(from, to)));
        Assert.Equal((EditKind.Refused, 1), (refused!.Kind, refused.Generation));
        var errors = refused.Diagnostics.Where(told => told.Severity == ScriptSeverity.Error).ToList();
        if (errors.All(told => told.Id == "MOLT0604")) Assert.Contains(errors, told => told.Line == line);
        // Where the kind of edit is refused anyway, policies are not asked.
        else Assert.All(errors, told => Assert.StartsWith("MOLT02", told.Id));
    }

    [Fact]
    public async Task AnInterfaceThatComesByAnAliasIsFoundInAnUntouchedFile()
    {
        await scripts.DisposeAsync();
        scripts = new(watch: false, configure: options => options.Policies.Add(ScriptPolicy.Deny("Molt.Tests.Validating.HostThings.ISecret")));
        await LoadAsync(("Names.cs", "global using T = IOwn; public interface IOwn { } public interface IMore : IOwn { }"), ("User.cs", "[Molt.LiveInterfaces] public class User : IMore, T\n{\n}\n"));
        var refused = await scripts.EditAsync(("Names.cs", "global using T = Molt.Tests.Validating.HostThings.ISecret; public interface IOwn { } public interface IMore : IOwn { }"));
        Assert.Equal(EditKind.Refused, refused!.Kind);
        Assert.Equal(("MOLT0604", "User.cs"), Assert.Single(refused.Diagnostics) switch { var one => (one.Id, Path.GetFileName(one.File)) });
    }

    [Fact]
    public async Task ConstantsDefaultsAndAttributesOfUntouchedFilesAreFound()
    {
        const string own = "public static class Own { public const int Size = 260; }";
        await LoadAsync(("Own.cs", own), ("Names.cs", "global using C = Own;"),
            ("User.cs", "public class User\n{\n    const int Size = (int)C.Size;\n    public static int Get(int a = (int)C.Size) => a + Size;\n}\n"));
        var refused = await scripts.EditAsync(("Names.cs", "global using C = Molt.Tests.Validating.Hidden.HostSizes;"));
        Assert.Equal(EditKind.Applied, refused!.Kind); // nothing against that one
        refused = await scripts.EditAsync(("Names.cs", "global using C = System.IO.OwnSizes;"), ("Sizes.cs", "namespace System.IO { public static class OwnSizes { public const FileMode Size = FileMode.Open; } }"));
        Assert.Equal([3, 4], refused!.Diagnostics.Where(told => told.Id == "MOLT0604" && Path.GetFileName(told.File) == "User.cs").Select(told => told.Line).Distinct());
    }

    [Fact]
    public async Task ARollbackIsJudgedLikeAnyEditAndGoesThrough()
    {
        await LoadAsync(("A.cs", Number("A", "1")));
        await scripts.EditAsync(("A.cs", Number("A", "2")));
        await scripts.EditAsync(("A.cs", Number("A", "File.Exists(\"a\") ? 1 : 0")));
        Assert.Equal(1, (await scripts.Reloader.RollbackAsync(Cancellation))!.RolledBackTo);
        Assert.Equal(1, scripts.Call<int>("A.Number"));
        Assert.Equal(EditKind.Refused, (await scripts.EditAsync(("A.cs", Number("A", "File.Exists(\"b\") ? 1 : 0"))))!.Kind);
    }

    [Fact]
    public async Task ADirectoryThatGoesMayBringDeniedCodeToLightElsewhere()
    {
        await LoadAsync(("A.cs", "namespace Mods;\npublic static class A { public static object Call() => File.Exists(\"a\"); }"));
        Assert.Equal(0, scripts.Reloader.Generation);
        scripts.SaveIn(scripts.Beside("mods"), "File.cs", "public static class File { public static int Exists(string a) => 7; }");
        var mods = await scripts.Reloader.AddDirectoryAsync("Mods", scripts.Beside("mods"), Cancellation);
        Assert.Equal(7, scripts.Call<object>("Mods.A.Call"));
        var refused = await scripts.Reloader.RemoveDirectoryAsync(mods, cancellationToken: Cancellation);
        Assert.Equal((EditKind.Refused, "MOLT0604"), (refused!.Kind, Assert.Single(refused.Diagnostics).Id));
        Assert.Equal((7, 1), (scripts.Call<object>("Mods.A.Call"), scripts.Reloader.Directories.Count(directory => directory == mods)));
        await scripts.Reloader.RemoveDirectoryAsync(mods, force: true, Cancellation);
        Assert.Equal(["A.cs"], scripts.Held);
        Assert.Throws<ArgumentException>(() => scripts.Call<object>("Mods.A.Call"));
        await scripts.Reloader.AddDirectoryAsync("Mods", scripts.Beside("mods"), Cancellation);
        Assert.Equal((7, 0), (scripts.Call<object>("Mods.A.Call"), scripts.Held.Count()));
    }

    [Fact]
    public async Task SavesOfManyThreadsAtOnceAreEachJudged()
    {
        await LoadAsync([.. Enumerable.Range(0, 8).Select(file => ($"F{file}.cs", Number($"F{file}", "0")))]);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(file => Task.Run(
            async () =>
            {
                for (var round = 1; round <= 6; round++)
                {
                    var draft = Path.Combine(scripts.Beside(""), $"draft{file}");
                    File.WriteAllText(draft, Number($"F{file}", file % 2 == 1 && round % 2 == 1 ? $"File.Exists(\"{round}\") ? 1 : 0" : $"{round}"));
                    File.Move(draft, Path.Combine(scripts.Root, $"F{file}.cs"), overwrite: true);
                    await scripts.LookAsync();
                    var number = scripts.Call<int>($"F{file}.Number");
                    Assert.Equal(file % 2 == 1 && round % 2 == 1 ? round - 1 : round, number);
                }
            },
            Cancellation)));
        Assert.Empty(scripts.Held);
    }

    private static void Deny(ReloaderOptions options) => options.Policies.Add(ScriptPolicy.Deny("System.IO", "Molt.Tests.Validating.Hidden.Extensions"));

    private async Task StartAsync(ReloadMode mode)
    {
        await scripts.DisposeAsync();
        scripts = new LiveScripts(watch: false, mode: mode, configure: Deny);
    }

    private async Task LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
    }

    private static string Number(string type, string value) => $"public static class {type} {{ public static int Number() => {value}; }}";
}
