using System.Runtime.CompilerServices;
using Molt.Tests;

namespace Molt.Xunit.Tests.Gating;

/// <summary>What a host does with gated scripts, by other ways than saves.</summary>
public sealed class HostTests : IDisposable
{
    private const string Orc = "public static class Orc { public static Type Self() => typeof(Orc); public static int Made; public static int Hit(int power) { Made++; return power * 2; } }";
    private const string OrcTests = "using Xunit; public class OrcTests { [Fact] public void Hits() => Assert.Equal(6, Orc.Hit(3)); }";

    private readonly DirectoryInfo other = Directory.CreateTempSubdirectory("molt-gate-");

    public void Dispose() => other.Delete(recursive: true);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheCopyFollowsARollback()
    {
        await using var scripts = await GatedScripts.LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var grown = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "Twice(power)").Replace("static class Orc {", "static class Orc { static int factor = 2; static int Twice(int power) => factor * power;")));
        Assert.True(grown.IsGreen, grown.ToString());
        Assert.NotNull(await scripts.Reloader.RollbackAsync(Cancellation));
        var red = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power * 5")));
        Assert.True(red.IsRed, red.ToString());
        var green = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + power")));
        Assert.True(green.IsGreen, green.ToString());
        Assert.Equal(6, scripts.Reloader.Bind<Func<int, int>>("Orc.Hit")(3));
    }

    [Fact]
    public async Task ADirectoryGoesWithItsTests()
    {
        File.WriteAllText(Path.Combine(other.FullName, "Elf.cs"), "public static class Elf { public static int Sing() => Orc.Hit(1); }");
        File.WriteAllText(Path.Combine(other.FullName, "ElfTests.cs"), "using Xunit; public class ElfTests { [Fact] public void Sings() => Assert.Equal(2, Elf.Sing()); }");
        await using var scripts = await GatedScripts.LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests.Replace("[Fact]", "[Fact] public void Runs() { } [Fact]")));
        var directory = await scripts.Reloader.AddDirectoryAsync("", other.FullName, Cancellation);
        Assert.Equal(3, (await scripts.NextAsync()).Tests!.Found);
        var red = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power == 1 ? 3 : 6")));
        Assert.Equal("ElfTests.Sings failed", Assert.Single(red.Errors)[..21]);
        await scripts.Reloader.RemoveDirectoryAsync(directory, cancellationToken: Cancellation);
        var green = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power == 1 ? 4 : 6")));
        Assert.True(green.IsGreen, green.ToString());
        Assert.Equal(2, green.Report!.Tests!.Found);
    }

    [Fact]
    public async Task TestsOfADirectoryThatStaysAreAskedNoMoreAboutOneThatIsRemoved()
    {
        File.WriteAllText(Path.Combine(other.FullName, "Elf.cs"), "public static class Elf { public static int Sing() => 1; }");
        await using var scripts = await GatedScripts.LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var directory = await scripts.Reloader.AddDirectoryAsync("", other.FullName, Cancellation);
        var green = await scripts.EditAsync(("OrcTests.cs", OrcTests.Replace("[Fact]", "[Fact] public void Sings() => Assert.Equal(1, Elf.Sing()); [Fact]")));
        Assert.True(green.IsGreen, green.ToString());
        await scripts.Reloader.RemoveDirectoryAsync(directory, cancellationToken: Cancellation);
        var held = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + power")));
        Assert.Equal(EditKind.Refused, held.Kind);
        Assert.Contains("'Elf' does not exist", Assert.Single(held.Errors));
        var mended = await scripts.EditAsync(("OrcTests.cs", OrcTests));
        Assert.True(mended.IsGreen, mended.ToString());
        Assert.Empty(scripts.Reloader.HeldFiles);
    }

    [Fact]
    public async Task EditsThatAreHandedOverWereTestedBefore()
    {
        await using var scripts = new GatedScripts(options => options.ApplyOn = ApplyOn.Dispatch);
        scripts.Save("Orc.cs", Orc);
        scripts.Save("OrcTests.cs", OrcTests);
        await scripts.Reloader.AddDirectoryAsync("", scripts[""], Cancellation);
        scripts.Reloader.DispatchPendingChanges();
        var red = scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power * 3")));
        await DispatchAsync(scripts, red);
        Assert.True((await red).IsRed);
        var green = scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + power")));
        await DispatchAsync(scripts, green);
        Assert.True((await green).IsGreen, (await green).ToString());
    }

    /// <summary>Does what a host's own loop does.</summary>
    private static async Task DispatchAsync(GatedScripts scripts, Task edit)
    {
        while (!edit.IsCompleted)
        {
            scripts.Reloader.DispatchPendingChanges();
            await Task.Yield();
        }
    }

    [Fact]
    public async Task TwoReloadersDoNotKnowOfEachOther()
    {
        await using var one = await GatedScripts.LoadAsync(("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        await using var two = await GatedScripts.LoadAsync(("Orc.cs", Orc.Replace("* 2", "* 3")), ("OrcTests.cs", OrcTests.Replace("6", "9")));
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => 0).Aggregate(Task.FromResult(true), async (before, _) => await before & (await one.EditAsync(("Orc.cs", Orc.Replace("* 2", "* 3")))).IsRed & (await one.EditAsync(("Orc.cs", Orc))).Kind is null or not EditKind.Refused),
            Enumerable.Range(0, 5).Select(_ => 0).Aggregate(Task.FromResult(true), async (before, _) => await before & (await two.EditAsync(("Orc.cs", Orc))).IsRed & (await two.EditAsync(("Orc.cs", Orc.Replace("* 2", "* 3")))).Kind is null or not EditKind.Refused));
        Assert.Equal([true, true], outcomes);
        Assert.Equal((6, 9), (one.Reloader.Bind<Func<int, int>>("Orc.Hit")(3), two.Reloader.Bind<Func<int, int>>("Orc.Hit")(3)));
    }

    [Fact]
    public async Task TestsTouchNoLiveStateAndFindTheHostsTypes()
    {
        await using var scripts = await GatedScripts.LoadAsync(
            ("Orc.cs", Orc),
            ("OrcTests.cs", "using Xunit; public class OrcTests { [Fact] public void Hits() { Orc.Made = 100; Assert.Equal(6, Orc.Hit(3)); Assert.Equal(101, Orc.Made); } [Fact] public void Directory() => System.IO.Directory.GetFiles(Environment.CurrentDirectory); }"));
        var hit = scripts.Reloader.Bind<Func<int, int>>("Orc.Hit");
        hit(1);
        foreach (var body in (string[])["power + power", "power << 1", "2 * power"])
        {
            var green = await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", body).Replace("{ Made++;", "{ Made++; // " + body + "\n")));
            Assert.True(green.IsGreen, green.ToString());
        }
        await scripts.EditAsync(("Probe.cs", "public static class Probe { public static int Made() => Orc.Made; }"));
        Assert.Equal(1, scripts.Call<int>("Probe.Made"));
    }

    [Fact]
    public async Task ATestMaySaveAScriptAndThatIsTheNextEdit()
    {
        await using var scripts = await GatedScripts.LoadAsync(options => options.Watch = true, ("Orc.cs", Orc), ("OrcTests.cs", OrcTests));
        var writing = OrcTests.Replace("[Fact]", $"[Fact] public void Writes() {{ if (Orc.Hit(1) == 2) System.IO.File.WriteAllText(@\"{scripts["Elf.cs"]}\", \"public static class Elf {{ public static int Sing() => 3; }}\"); }} [Fact]");
        scripts.Save("OrcTests.cs", writing);
        for (var isSung = false; !isSung;)
        {
            var report = await scripts.NextAsync();
            Assert.NotEqual(EditKind.Refused, report.Kind);
            isSung = report.Kind == EditKind.Applied && report.Files.Any(file => file.EndsWith("Elf.cs", StringComparison.Ordinal));
        }
        Assert.Equal(3, scripts.Call<int>("Elf.Sing"));
    }

    [Fact]
    public async Task AReloaderThatIsDisposedIsCollectedWithTheTestsThatItRan()
    {
        var references = await Task.Run(() => RoundAsync(), Cancellation);
        await Garbage.CollectUntilAsync(() => !references.Any(reference => reference.IsAlive));
        Assert.Equal([false, false, false], references.Select(reference => reference.IsAlive));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference[]> RoundAsync()
    {
        var scripts = await GatedScripts.LoadAsync(
            options => options.Collectible = true,
            ("Orc.cs", Orc),
            ("OrcTests.cs", "using Xunit; public class OrcTests { static readonly System.Collections.Generic.List<object> kept = []; [Fact] public async Task Hits() { kept.Add(this); await Task.Yield(); Assert.Equal(6, Orc.Hit(3)); } [Theory, InlineData(1), InlineData(2)] public void Many(int x) => Assert.True(x > 0); }"));
        Assert.True((await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power * 3")))).IsRed);
        Assert.True((await scripts.EditAsync(("Orc.cs", Orc.Replace("power * 2", "power + power")))).IsGreen);
        WeakReference[] references = [new(scripts), new(scripts.Reloader), new(scripts.Call<Type>("Orc.Self").Assembly)];
        await scripts.DisposeAsync();
        return references;
    }
}
