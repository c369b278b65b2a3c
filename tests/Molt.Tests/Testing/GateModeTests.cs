using Molt.Tests.Pipeline;
using Molt.Tests.Reporting;
using Xunit;

namespace Molt.Tests.Testing;

/// <summary>What options make of tests, and tests that do not end.</summary>
public sealed class GateModeTests
{
    private const string Orc = "public static class Orc { public static int Hit(int power) => power * 2; }";
    private const string OrcTests = "using Molt.Tests.Testing; public class OrcTests { [Check] public void Hits() { if (Orc.Hit(3) != 6) throw new Exception($\"hit {Orc.Hit(3)}\"); } }";

    [Fact]
    public async Task AFailureIsAWarningWhereTestsOnlyAdvise()
    {
        await using var scripts = await LoadAsync(tests => tests.Mode = TestMode.Advise, ("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var report = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power")));
        Assert.Equal((EditKind.Applied, 2, 1), (report!.Kind, report.Generation, report.Tests!.Failed));
        Assert.Equal(("MOLT0610", ScriptSeverity.Warning), report.Diagnostics.Select(warning => (warning.Id, warning.Severity)).Single());
        var broken = await scripts.EditAsync(("Orc.cs", Orc.Replace("Hit", "Strike")));
        Assert.Equal(EditKind.Applied, broken!.Kind);
        Assert.All(broken.Diagnostics, warning => Assert.Equal(ScriptSeverity.Warning, warning.Severity));
        Assert.Contains(broken.Diagnostics, warning => warning.Id == "CS0117");
    }

    [Fact]
    public async Task WhereTestsAreOffTheyAreNoScriptsAllTheSame()
    {
        await using var scripts = await LoadAsync(tests => tests.Mode = TestMode.Off, ("Orc.cs", Orc), ("OrcTests.cs", OrcTests), ("Broken.Tests.cs", "nonsense of a file;"));
        Assert.Null(scripts.Reloader.FindType("OrcTests"));
        var report = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power")));
        Assert.Equal((EditKind.Applied, null), (report!.Kind, report.Tests));
    }

    [Fact]
    public async Task AllTestsDecideWhereThatIsWanted()
    {
        await using var scripts = await LoadAsync(tests => tests.RunAll = true, ("Orc.cs", Orc), ("OrcTests.cs", OrcTests), ("Elf.cs", "public static class Elf { public static int Sing() => 1; }"));
        var report = await scripts.EditAsync(("Elf.cs", "public static class Elf { public static int Sing() => 2; }"));
        Assert.Equal((1, 1), (report!.Tests!.Found, report.Tests.Run));
    }

    [Fact]
    public async Task ATestThatHangsIsAbandonedAndTheNextEditTestedAnew()
    {
        await using var scripts = await LoadAsync(tests => tests.TestTimeLimit = TimeSpan.FromMilliseconds(300), ("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var hanging = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "Wait()").Replace("static class Orc {", "static class Orc { static int Wait() { Molt.Tests.Testing.Meeting.Stop(\"hang\"); return 6; }")));
        var error = Assert.Single(hanging!.Diagnostics);
        Assert.Equal((EditKind.Refused, "MOLT0611", "OrcTests.cs", 1), (hanging.Kind, error.Id, Path.GetFileName(error.File), hanging.Tests!.Failed));
        Assert.Contains("OrcTests.Hits had not ended after 0.3 s and was abandoned, on thread", error.Message);
        var mended = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "2 * power")));
        Assert.Equal((EditKind.Applied, 0), (mended!.Kind, mended.Tests!.Failed));
        Meeting.Open("hang");
    }

    [Fact]
    public async Task AllTestsOfAnEditTogetherHaveALimit()
    {
        await using var scripts = await LoadAsync(tests => tests.GateTimeLimit = TimeSpan.FromSeconds(2), ("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var slow = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "Wait()").Replace("static class Orc {", "static class Orc { static int Wait() { Molt.Tests.Testing.Meeting.Stop(\"gate\"); return 6; }")));
        Assert.Equal((EditKind.Refused, "MOLT0611"), (slow!.Kind, Assert.Single(slow.Diagnostics).Id));
        Assert.Contains("OrcTests.Hits had not ended after 2 s and was abandoned, on thread", slow.Diagnostics[0].Message);
        Meeting.Open("gate");
    }

    [Fact]
    public async Task ASaveDoesNotWaitForTheTestsOfTheOneBefore()
    {
        await using var scripts = await LoadAsync(_ => { }, watch: true, ("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        scripts.Save("Orc.cs", Orc.Replace("power * 2", "Wait()").Replace("static class Orc {", "static class Orc { static int Wait() { Molt.Tests.Testing.Meeting.Stop(\"slow\"); return 6; }"));
        await Meeting.At("slow");
        scripts.Save("Orc.cs", Orc.Replace("power * 2", "2 * power"));
        var report = await scripts.NextAsync(EditKind.Applied, "Orc.cs");
        Assert.Equal((2, 0), (report.Generation, report.Tests!.Failed));
        Meeting.Open("slow");
    }

    [Fact]
    public async Task OtherTestsRunOnceTheEditIsLiveAndRaiseAnAlarm()
    {
        var elfTests = "using Molt.Tests.Testing; public class ElfTests { [Check] public void Sings() { if ((int)Type.GetType(\"Orc, Molt.Scripts\")!.GetMethod(\"Hit\")!.Invoke(null, [1])! > 2) throw new Exception(\"loud\"); } }";
        await using var scripts = await LoadAsync(_ => { }, ("Orc.cs", Orc), ("ElfTests.cs", elfTests));
        var report = await scripts.EditAsync(("Orc.cs", Orc.Replace("* 2", "* 3")));
        Assert.Equal((EditKind.Applied, 1, 0), (report!.Kind, report.Tests!.Found, report.Tests.Run));
        Assert.Equal(EditKind.Applied, (await scripts.NextAsync()).Kind);
        var alarm = await scripts.NextAsync();
        Assert.Equal((EditKind.Tested, 2, 1), (alarm.Kind, alarm.Generation, alarm.Tests!.Failed));
        Assert.Contains("loud", Assert.Single(alarm.Diagnostics).Message);
        Assert.Equal(3, scripts.Reloader.Bind<Func<int, int>>("Orc.Hit")(1));
    }

    [Fact]
    public async Task AnAlarmRollsTheEditBackWhereThatIsWanted()
    {
        var elfTests = "using Molt.Tests.Testing; public class ElfTests { [Check] public void Sings() { if ((int)Type.GetType(\"Orc, Molt.Scripts\")!.GetMethod(\"Hit\")!.Invoke(null, [1])! > 2) throw new Exception(\"loud\"); } }";
        await using var scripts = await LoadAsync(tests => tests.RollBackOnAlarm = true, ("Orc.cs", Orc), ("ElfTests.cs", elfTests));
        await scripts.EditAsync(("Orc.cs", Orc.Replace("* 2", "* 3")));
        Assert.Equal(EditKind.Applied, (await scripts.NextAsync()).Kind);
        Assert.Equal(EditKind.Tested, (await scripts.NextAsync()).Kind);
        var back = await scripts.NextAsync();
        Assert.Equal((EditKind.Applied, 1), (back.Kind, back.RolledBackTo));
        Assert.Equal(2, scripts.Reloader.Bind<Func<int, int>>("Orc.Hit")(1));
        var next = await scripts.EditAsync(("Orc.cs", Orc.Replace("* 2", "+ 1")));
        Assert.Equal((EditKind.Applied, 1), (next!.Kind, next.Tests!.Found));
    }

    [Fact]
    public async Task EditsAreRehearsedWithoutTestsWhereThatIsWanted()
    {
        await using var scripts = new LiveScripts(watch: false, configure: options => options.Tests.RehearseAlways = true);
        scripts.Save("Orc.cs", Orc);
        await scripts.LoadAsync();
        await scripts.NextAsync();
        var bad = await scripts.EditAsync(("Orc.cs", Orc.Replace("static class Orc {", "static class Orc { public static int Power = Find(); static int Find() { Molt.Tests.Testing.Meeting.Reach(\"rehearsed\"); throw new Exception(\"none\"); }")));
        Assert.Equal((EditKind.Refused, "MOLT0305"), (bad!.Kind, Assert.Single(bad.Diagnostics).Id));
        var good = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power * 3")));
        Assert.Equal((EditKind.Applied, null), (good!.Kind, good.Tests));
        Assert.Equal(9, scripts.Reloader.Bind<Func<int, int>>("Orc.Hit")(3));
    }

    [Fact]
    public async Task TestsThatAreGoneAreCountedNoMore()
    {
        await using var scripts = await LoadAsync(_ => { }, ("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var emptied = await scripts.EditAsync(("OrcTests.cs", OrcTests.Replace("[Check]", "")));
        Assert.Equal((EditKind.Tested, 0, 0), (emptied!.Kind, emptied.Tests!.Found, emptied.Tests.Run));
        var edited = await scripts.EditAsync(("Orc.cs", Orc.Replace("* 2", "* 3")));
        Assert.Equal((EditKind.Applied, 0), (edited!.Kind, edited.Tests!.Found));
    }

    [Fact]
    public async Task WarningsOfTestsAreToldOnceForEachChange()
    {
        await using var scripts = await LoadAsync(_ => { }, ("Orc.cs", Orc));
        var first = await scripts.EditAsync(("OrcTests.cs", OrcTests.Replace("Testing;", "Testing; [assembly: System.Reflection.AssemblyMetadata(\"a\", \"b\")]")));
        Assert.Equal(("MOLT0613", 1), first!.Diagnostics.Select(warning => (warning.Id, warning.Line)).Single());
        var second = await scripts.EditAsync(("Orc.cs", Orc.Replace("* 2", "* 2 * 1") + " public class Elf;"));
        Assert.Equal((EditKind.Applied, 1), (second!.Kind, second.Tests!.Run));
        Assert.Empty(second.Diagnostics);
    }

    private static Task<LiveScripts> LoadAsync(Action<TestOptions> configure, params (string Name, string Source)[] files) => LoadAsync(configure, watch: false, files);

    private static async Task<LiveScripts> LoadAsync(Action<TestOptions> configure, bool watch, params (string Name, string Source)[] files)
    {
        var scripts = new LiveScripts(watch, new RecordedLog(), configure: options =>
        {
            options.Tests.Frameworks.Add(new FakeFramework());
            configure(options.Tests);
        });
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
        Assert.Equal(EditKind.Loaded, (await scripts.NextAsync()).Kind);
        return scripts;
    }
}
