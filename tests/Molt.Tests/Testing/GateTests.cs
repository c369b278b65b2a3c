using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Testing;

/// <summary>Tests decide whether an edit goes live, in a copy of the scripts.</summary>
public sealed class GateTests : IAsyncDisposable
{
    private const string Orc = "public static class Orc { public static int Seen; public static int Hit(int power) { Seen++; return power * 2; } }";

    private const string OrcTests = """
        using Molt.Tests.Testing;
        public class OrcTests
        {
            [Check]
            public void Hits()
            {
                var hit = Orc.Hit(3);
                if (hit != 6) throw new Exception($"hit {hit}");
            }
        }
        """;

    private readonly LiveScripts scripts = new(watch: false, configure: options => options.Tests.Frameworks.Add(new FakeFramework()));

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task AnEditWhoseTestFailsChangesNothing()
    {
        await LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var hit = scripts.Reloader.Bind<Func<int, int>>("Orc.Hit");
        var report = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power * 3")));
        Assert.Equal(EditKind.Refused, report!.Kind);
        var error = Assert.Single(report.Diagnostics);
        Assert.Equal(("MOLT0610", "OrcTests.cs", 8), (error.Id, Path.GetFileName(error.File), error.Line));
        Assert.Contains("OrcTests.Hits failed: hit 9", error.Message);
        Assert.Equal((1, 1, 1), (report.Tests!.Found, report.Tests.Run, report.Tests.Failed));
        Assert.Equal(6, hit(3));
        Assert.Equal(1, scripts.Reloader.Generation);
        Assert.Equal(["Orc.cs"], scripts.Held);
    }

    [Fact]
    public async Task AFailureIsAtTheLineThatFailedWhateverTheTestDidBefore()
    {
        var tests = """
            using Molt.Tests.Testing;
            public class EarTests
            {
                [Check]
                public void Hears()
                {
                    var ear = new Ear();
                    ear.Send("a");
                    var (one, two) = (1, $"{ear.Heard} ");
                    if (two == $"{ear.Heard} ") throw new Exception($"{one} {ear.Heard}");
                }
                private sealed class Ear { public string Heard { get; private set; } = ""; public void Send(string text) => Heard = text; }
            }
            """;
        var report = await LoadAsync(("Orc.cs", Orc), ("EarTests.cs", tests));
        Assert.Equal(10, Assert.Single(report!.Diagnostics).Line);
    }

    [Fact]
    public async Task AnEditWhoseTestsPassGoesLiveAndSaysHowManyRan()
    {
        var loaded = await LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        Assert.Equal((1, 1, 0), (loaded!.Tests!.Found, loaded.Tests.Run, loaded.Tests.Failed));
        var report = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + power")));
        Assert.Equal(EditKind.Applied, report!.Kind);
        Assert.Equal((1, 1, 0), (report.Tests!.Found, report.Tests.Run, report.Tests.Failed));
    }

    [Fact]
    public async Task TestsNeverTouchTheRunningCode()
    {
        await LoadAsync(("Orc.cs", Orc + " public static class Counter { public static int Seen() => Orc.Seen; }"), ("OrcTests.cs", OrcTests));
        await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + power") + " public static class Counter { public static int Seen() => Orc.Seen; }"));
        Assert.Equal(2, scripts.Reloader.Generation);
        Assert.Equal(0, scripts.Call<int>("Counter.Seen"));
    }

    [Fact]
    public async Task TestClassesAreNotAmongTheScripts()
    {
        await LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests), ("Elf.cs", "using Molt.Tests.Testing; public class Elf { } public class ElfTests { [Check] public void Sings() { } }"));
        Assert.Null(scripts.Reloader.FindType("OrcTests"));
        Assert.Null(scripts.Reloader.FindType("ElfTests"));
        Assert.NotNull(scripts.Reloader.FindType("Elf"));
        Assert.Throws<ArgumentException>(() => scripts.Reloader.Create<object>("OrcTests"));
        Assert.Null(scripts.Reloader.FindScript(Path.Combine(scripts.Root, "OrcTests.cs")));
    }

    [Fact]
    public async Task ScriptsThatFailTheirTestsDoNotLoadUntilTheyPass()
    {
        var refused = await LoadAsync(("Orc.cs", Orc.Replace("* 2", "* 5")), ("OrcTests.cs", OrcTests));
        Assert.Equal((EditKind.Refused, 0), (refused!.Kind, scripts.Reloader.Generation));
        var loaded = await scripts.EditAsync(("Orc.cs", Orc));
        Assert.Equal((EditKind.Loaded, 1), (loaded!.Kind, scripts.Reloader.Generation));
        Assert.Equal(8, scripts.Reloader.Bind<Func<int, int>>("Orc.Hit")(4));
    }

    [Fact]
    public async Task ANewTestRunsAtOnceAgainstTheRunningCode()
    {
        await LoadAsync(("Orc.cs", Orc));
        var green = await scripts.EditAsync(("OrcTests.cs", OrcTests));
        Assert.Equal((EditKind.Tested, 1, 1, 0), (green!.Kind, green.Generation, green.Tests!.Run, green.Tests.Failed));
        var red = await scripts.EditAsync(("OrcTests.cs", OrcTests.Replace("!= 6", "!= 7")));
        Assert.Equal((EditKind.Tested, 1, 1, 1), (red!.Kind, red.Generation, red.Tests!.Run, red.Tests.Failed));
        Assert.Equal("MOLT0610", Assert.Single(red.Diagnostics).Id);
        Assert.Empty(scripts.Held);
        var mended = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power * 2 + 1")));
        Assert.Equal((EditKind.Applied, 2), (mended!.Kind, mended.Generation));
    }

    [Fact]
    public async Task OnlyTestsThatTheEditCanAffectDecide()
    {
        await LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests), ("Elf.cs", "public static class Elf { public static int Sing() => 1; }"),
            ("ElfTests.cs", "using Molt.Tests.Testing; public class ElfTests { [Check] public void Sings() { if (Elf.Sing() > 2) throw new Exception(\"loud\"); } }"));
        var report = await scripts.EditAsync(("Elf.cs", "public static class Elf { public static int Sing() => 2; }"));
        Assert.Equal((2, 1), (report!.Tests!.Found, report.Tests.Run));
        Assert.Equal("ElfTests.Sings", Assert.Single(report.Tests.Results).Test.Name);
    }

    [Fact]
    public async Task ATestThatNobodyWouldRunIsNoScript()
    {
        await LoadAsync(("Usings.cs", "global using Molt.Tests.Testing;"), ("Orc.cs", Orc));
        var hidden = await scripts.EditAsync(("Elf.cs", "public class Elf { [Check] public void Sings() { } }"));
        Assert.Equal((EditKind.Refused, "MOLT0614", 1, 21), hidden!.Diagnostics.Select(error => (hidden.Kind, error.Id, error.Line, error.Column)).Single());
        var told = await scripts.EditAsync(("Elf.cs", "using Molt.Tests.Testing; public class Elf { [Check] public void Sings() { } }"));
        Assert.Equal((EditKind.Applied, 1), (told!.Kind, told.Tests!.Run)); // what is left of the file is a script of nothing
    }

    [Fact]
    public async Task CallsThatEditsBroughtCountToo()
    {
        await LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests), ("Smith.cs", "public static class Smith { public static int Edge() => 2; }"));
        await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power * Smith.Edge()")));
        var report = await scripts.EditAsync(("Smith.cs", "public static class Smith { public static int Edge() => 4; }"));
        Assert.Equal((EditKind.Refused, 1, 1), (report!.Kind, report.Tests!.Run, report.Tests.Failed));
    }

    [Fact]
    public async Task ATestThatTheEditBreaksByItsSignatureRefusesIt()
    {
        await LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var report = await scripts.EditAsync(("Orc.cs", Orc.Replace("Hit(int power)", "Hit(int power, int luck)")));
        Assert.Equal(EditKind.Refused, report!.Kind);
        Assert.Contains(report.Diagnostics, error => error.Id == "CS7036" && Path.GetFileName(error.File) == "OrcTests.cs");
        var both = await scripts.EditAsync(("OrcTests.cs", OrcTests.Replace("Hit(3)", "Hit(3, 1)")));
        Assert.Equal((EditKind.Applied, 2), (both!.Kind, both.Generation));
    }

    [Fact]
    public async Task ABrokenTestFileStaysAtItsLastGoodContent()
    {
        await LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var broken = await scripts.EditAsync(("OrcTests.cs", OrcTests.Replace("Orc.Hit(3)", "Orc.Miss(3)")));
        Assert.Equal((EditKind.Refused, "CS0117"), (broken!.Kind, Assert.Single(broken.Diagnostics).Id));
        var red = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power")));
        Assert.Equal(EditKind.Refused, red!.Kind);
        Assert.Contains(red.Diagnostics, error => error.Message.Contains("hit 3"));
    }

    [Fact]
    public async Task TenEditsForthAndBackAreTestedEachByItsOwnCode()
    {
        await LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        for (var round = 0; round < 10; round++)
        {
            var bad = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", $"power * 2 + {round + 1}")));
            Assert.Equal(EditKind.Refused, bad!.Kind);
            Assert.Contains($"hit {6 + round + 1}", Assert.Single(bad.Diagnostics).Message);
            var good = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", $"power * 2 + {round} - {round}")));
            Assert.Equal((EditKind.Applied, round + 2), (good!.Kind, good.Generation));
        }
    }

    [Fact]
    public async Task MembersThatCameLateAreTestedLikeOthers()
    {
        await LoadAsync(("Orc.cs", "public class Orc { public virtual int Hit() => 2; }"), ("OrcTests.cs", "using Molt.Tests.Testing; public class OrcTests { [Check] public void Hits() { if (new Orc().Hit() != 2) throw new Exception(); } }"));
        var added = await scripts.EditAsync(
            ("Orc.cs", "public class Orc { private int rage = 4; public virtual int Hit() => 2; public virtual int Rage() => rage; public static int Count = 7; }"),
            ("OrcTests.cs", """
                using Molt.Tests.Testing;
                public class Ogre : Orc { public override int Rage() => base.Rage() * 10; }
                public class OrcTests
                {
                    [Check] public void Hits() { if (new Orc().Hit() != 2) throw new Exception(); }
                    [Check] public void Rages() { Orc ogre = new Ogre(); if (ogre.Rage() != 40) throw new Exception($"rage {ogre.Rage()}"); }
                    [Check] public void Counts() { if (Orc.Count != 7) throw new Exception(); }
                }
                """));
        Assert.Equal(EditKind.Applied, added!.Kind);
        Assert.Equal((3, 3, 0), (added.Tests!.Found, added.Tests.Run, added.Tests.Failed));
        var changed = await scripts.EditAsync(("Orc.cs", "public class Orc { private int rage = 5; public virtual int Hit() => 2; public virtual int Rage() => rage - 1; public static int Count = 7; }"));
        Assert.Equal(EditKind.Applied, changed!.Kind);
        Assert.Equal(0, changed.Tests!.Failed);
    }

    [Fact]
    public async Task AnInitializerThatThrowsIsFoundOutBeforeTheRunningCodeSeesIt()
    {
        await LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var report = await scripts.EditAsync(("Orc.cs", Orc.Replace("public static int Seen;", "public static int Seen; public static int Strength = int.Parse(\"much\");")));
        Assert.Equal((EditKind.Refused, "MOLT0305"), (report!.Kind, Assert.Single(report.Diagnostics).Id));
        Assert.Equal(1, scripts.Reloader.Generation);
        var mended = await scripts.EditAsync(("Orc.cs", Orc.Replace("public static int Seen;", "public static int Seen; public static int Strength = int.Parse(\"5\");")));
        Assert.Equal(EditKind.Applied, mended!.Kind);
    }

    private async Task<EditReport?> LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
        return await scripts.NextAsync();
    }
}
