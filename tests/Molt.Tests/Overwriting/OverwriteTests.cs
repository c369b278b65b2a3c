using Molt.Tests.Pipeline;
using Xunit;

namespace Molt.Tests.Overwriting;

/// <summary>What a host has of scripts.</summary>
public interface IMonster
{
    string Say();
}

/// <summary>The mode in which a changed class becomes a new one.</summary>
public sealed class OverwriteTests : IAsyncDisposable
{
    private readonly LiveScripts scripts = new(watch: false, mode: ReloadMode.Overwrite);

    public ValueTask DisposeAsync() => scripts.DisposeAsync();

    [Fact]
    public async Task ObjectsOfTheOldClassGoOnWithTheOldCodeAndNewOnesHaveTheNew()
    {
        await LoadAsync(("Orc.cs", Orc("one")));
        var old = scripts.Reloader.Create<IMonster>("Orc");
        var report = await scripts.EditAsync(("Orc.cs", Orc("two", "private readonly string tribe = \"red\"; public string Tribe => tribe;")));
        Assert.Equal((EditKind.Applied, "Orc"), (report!.Kind, string.Join(",", report.Replaced)));
        var current = scripts.Reloader.Create<IMonster>("Orc");
        Assert.Equal(("one", "two"), (old.Say(), current.Say()));
        Assert.Equal(old.GetType().FullName, current.GetType().FullName);
        Assert.NotEqual(old.GetType(), current.GetType());
        Assert.Equal("red", current.GetType().GetProperty("Tribe")!.GetValue(current));
        Assert.Null(old.GetType().GetProperty("Tribe"));
    }

    [Fact]
    public async Task AllGivesAnObjectOfTheNewClassAndKeepsTheOthers()
    {
        await LoadAsync(("Orc.cs", Orc("one")), ("Elf.cs", Orc("elf").Replace("Orc", "Elf")));
        var all = scripts.Reloader.All<IMonster>();
        var (before, changes) = (all.ToList(), 0);
        all.Changed += (_, _) => changes++;
        await scripts.EditAsync(("Orc.cs", Orc("two")));
        Assert.Equal("elf two", string.Join(' ', all.Select(monster => monster.Say())));
        Assert.Equal((before[0], 1), (all[0], changes));
        Assert.Equal("one", before[1].Say());
    }

    [Fact]
    public async Task ABoundDelegateGoesOverToTheNewClass()
    {
        await LoadAsync(("Rules.cs", "public class Rules { static int calls; public static string Of(ref int x) => $\"one {++calls} {x++}\"; }"));
        var bound = scripts.Reloader.Bind<ByReference>("Rules.Of");
        var number = 5;
        Assert.Equal("one 1 5", bound(ref number));
        await scripts.EditAsync(("Rules.cs", "public class Rules { static int calls; public static string Of(ref int x) => $\"two {++calls} {x++}\"; }"));
        Assert.Equal("two 1 6", bound(ref number));
        Assert.Equal(7, number);
        await scripts.EditAsync(("Rules.cs", "public class Rules { static int calls; public static string Other() => \"\"; }"));
        Assert.Equal("two 2 7", bound(ref number)); // goes on with what it has
        await scripts.EditAsync(("Rules.cs", "public class Rules { public static string Of(ref int x) => \"four\"; }"));
        Assert.Equal("four", bound(ref number));
    }

    [Fact]
    public async Task AStaticClassHasNoObjectsAndStays()
    {
        await LoadAsync(("Rules.cs", "public static class Rules { static int calls; public static string Of() => $\"one {++calls}\"; }"));
        Assert.Equal("one 1", scripts.Call<string>("Rules.Of"));
        var report = await scripts.EditAsync(("Rules.cs", "public static class Rules { static int calls; public static string Of() => $\"two {++calls}\"; }"));
        Assert.Empty(report!.Replaced);
        Assert.Equal("two 2", scripts.Call<string>("Rules.Of"));
        report = await scripts.EditAsync(("Rules.cs", "[Molt.Reload(Molt.ReloadMode.Overwrite)] public static class Rules { static int calls; public static string Of() => $\"three {++calls}\"; }"));
        Assert.Equal(["Rules"], report!.Replaced);
        Assert.Equal("three 1", scripts.Call<string>("Rules.Of"));
    }

    [Fact]
    public async Task AStaticFieldThatHoldsObjectsBeginsAnewOnlyWhereItsClassAsksForIt()
    {
        const string Camp = "public static class Camp { static readonly System.Collections.Generic.List<Orc> all = [new Orc()]; public static string Say() => all[0].Say(); }";
        await LoadAsync(("Orc.cs", Orc("one")), ("Camp.cs", Camp));
        var report = await scripts.EditAsync(("Orc.cs", Orc("two")));
        Assert.Equal((EditKind.Refused, "MOLT0215"), (report!.Kind, report.Diagnostics.Single(diagnostic => diagnostic.Severity == ScriptSeverity.Error).Id));
        Assert.Equal("one", scripts.Call<string>("Camp.Say"));
        report = await scripts.EditAsync(("Orc.cs", Orc("two")), ("Camp.cs", "[Molt.Reload(Molt.ReloadMode.Overwrite)] " + Camp));
        Assert.Equal("Camp,Orc", string.Join(",", report!.Replaced));
        Assert.Equal("two", scripts.Call<string>("Camp.Say"));
    }

    [Fact]
    public async Task AnUnchangedSubclassInAnotherFileFollowsItsNewBase()
    {
        await LoadAsync(("Orc.cs", Orc("one")), ("Warlord.cs", "public class Warlord : Orc { public override string Name => base.Name + \" lord\"; }"));
        var old = scripts.Reloader.Create<IMonster>("Warlord");
        var report = await scripts.EditAsync(("Orc.cs", Orc("two")));
        Assert.Equal("Orc,Warlord", string.Join(",", report!.Replaced));
        var current = scripts.Reloader.Create<IMonster>("Warlord");
        Assert.Equal(("one lord", "two lord"), (old.Say(), current.Say()));
        Assert.Equal(scripts.Reloader.Create<IMonster>("Orc").GetType(), current.GetType().BaseType);
    }

    [Fact]
    public async Task UnchangedCodeElsewhereMakesAndKnowsTheNewClass()
    {
        await LoadAsync(
            ("Orc.cs", Orc("one")),
            ("Camp.cs", """
                public static class Camp
                {
                    static readonly System.Collections.Generic.List<object> all = [];
                    public static string Raise() { var orc = Make(); all.Add(orc); return orc.Say() + all.Count; }
                    static Orc Make() => new();
                    public static int Known() => all.Count(one => one is Orc);
                }
                """));
        Assert.Equal(("one1", 1), (scripts.Call<string>("Camp.Raise"), scripts.Call<int>("Camp.Known")));
        await scripts.EditAsync(("Orc.cs", Orc("two")));
        Assert.Equal(("two2", 1), (scripts.Call<string>("Camp.Raise"), scripts.Call<int>("Camp.Known")));
    }

    [Theory]
    [InlineData("class Orc : Beast, Molt.Tests.Overwriting.IMonster { public string Say() => \"beast\"; }")] // another base
    [InlineData("class Orc : Molt.Tests.Overwriting.IMonster, System.IDisposable { int hits = 1; public void Dispose() { } public string Say() => \"disposable\"; }")]
    [InlineData("class Orc : Molt.Tests.Overwriting.IMonster { string hits = \"many\"; public string Say() => hits; }")] // a field of another type
    [InlineData("[System.Serializable] class Orc : Molt.Tests.Overwriting.IMonster { int hits = 1; public string Say() => GetType().IsSerializable.ToString(); }")]
    [InlineData("record Orc(int Hits = 3) : Molt.Tests.Overwriting.IMonster { public string Say() => ToString(); }")]
    [InlineData("sealed class Orc : Molt.Tests.Overwriting.IMonster { ~Orc() { } int hits = 1; public string Say() => \"finalized\"; }")]
    public async Task EditsGoLiveThatAreRefusedInTheOtherMode(string source)
    {
        await LoadAsync(("Beast.cs", "class Beast { protected int Legs = 4; }"), ("Orc.cs", "class Orc : Molt.Tests.Overwriting.IMonster { int hits = 1; public string Say() => \"old\" + hits; }"));
        var old = scripts.Reloader.Create<IMonster>("Orc");
        var report = await scripts.EditAsync(("Orc.cs", source));
        Assert.Equal(EditKind.Applied, report!.Kind);
        await using var cold = new LiveScripts(watch: false);
        cold.Save("Beast.cs", "class Beast { protected int Legs = 4; }");
        cold.Save("Orc.cs", source);
        await cold.LoadAsync();
        Assert.Equal(("old1", cold.Reloader.Create<IMonster>("Orc").Say()), (old.Say(), scripts.Reloader.Create<IMonster>("Orc").Say()));
    }

    [Fact]
    public async Task AClassSaysByAttributeThatItStaysTheSame()
    {
        await LoadAsync(("Orc.cs", "[Molt.Reload(Molt.ReloadMode.Update)] " + Orc("one")));
        var old = scripts.Reloader.Create<IMonster>("Orc");
        var report = await scripts.EditAsync(("Orc.cs", "[Molt.Reload(Molt.ReloadMode.Update)] " + Orc("two")));
        Assert.Empty(report!.Replaced);
        Assert.Equal("two", old.Say());
    }

    [Fact]
    public async Task AClassSaysByAttributeThatItIsReplaced()
    {
        await using var others = new LiveScripts(watch: false);
        others.Save("Orc.cs", "[Molt.Reload(Molt.ReloadMode.Overwrite)] " + Orc("one"));
        others.Save("Elf.cs", Orc("one").Replace("Orc", "Elf"));
        await others.LoadAsync();
        var (orc, elf) = (others.Reloader.Create<IMonster>("Orc"), others.Reloader.Create<IMonster>("Elf"));
        var report = await others.EditAsync(("Orc.cs", "[Molt.Reload(Molt.ReloadMode.Overwrite)] " + Orc("two")), ("Elf.cs", Orc("two").Replace("Orc", "Elf")));
        Assert.Equal("Orc", string.Join(",", report!.Replaced));
        Assert.Equal(("one", "two"), (orc.Say(), elf.Say()));
    }

    [Fact]
    public async Task AClassThatIsToStayIsNotReplacedBehindItsAuthorsBack()
    {
        await using var others = new LiveScripts(watch: false);
        others.Save("Orc.cs", "[Molt.Reload(Molt.ReloadMode.Overwrite)] " + Orc("one"));
        others.Save("Room.cs", "public class Room { Orc? guard; public Orc Guard => guard ??= new(); public static string Say() => new Room().Guard.Say(); }");
        await others.LoadAsync();
        var report = await others.EditAsync(("Orc.cs", "[Molt.Reload(Molt.ReloadMode.Overwrite)] " + Orc("two")));
        Assert.Equal((EditKind.Refused, "MOLT0215"), (report!.Kind, report.Diagnostics.First(diagnostic => diagnostic.Severity == ScriptSeverity.Error).Id));
        Assert.Equal("one", others.Call<string>("Room.Say"));
    }

    [Fact]
    public async Task WhatHoldsObjectsOfAReplacedClassIsReplacedWithIt()
    {
        await LoadAsync(
            ("Orc.cs", Orc("one")),
            ("Room.cs", "public class Room : Molt.Tests.Overwriting.IMonster { readonly System.Collections.Generic.List<Orc> orcs = [new()]; public string Say() => orcs[0].Say(); }"));
        var old = scripts.Reloader.Create<IMonster>("Room");
        var report = await scripts.EditAsync(("Orc.cs", Orc("two")));
        Assert.Equal("Orc,Room", string.Join(",", report!.Replaced));
        Assert.Equal(["MOLT0407"], report.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(("one", "two"), (old.Say(), scripts.Reloader.Create<IMonster>("Room").Say()));
    }

    [Fact]
    public async Task TheOldClassIsListedAmongTheLeaks()
    {
        await LoadAsync(("Orc.cs", Orc("one")));
        await scripts.EditAsync(("Orc.cs", Orc("two")));
        await scripts.EditAsync(("Orc.cs", Orc("three")));
        Assert.Equal("Orc 1 2; Orc 2 3", string.Join("; ", scripts.Reloader.Leaks.Select(leak => $"{leak.Name} {leak.Version} {leak.Generation}")));
        Assert.All(scripts.Reloader.Leaks, leak => Assert.True(leak.IsType));
    }

    [Fact]
    public async Task ItsClassIsUpdatedForCallbacksOnceWithTheTypesOfNow()
    {
        await LoadAsync(("Orc.cs", Orc("one")));
        var told = new List<string>();
        scripts.Reloader.ClassCreated += (_, change) => told.Add($"created {change}");
        scripts.Reloader.ClassRemoved += (_, change) => told.Add($"removed {change}");
        scripts.Reloader.ClassUpdated += (_, change) => told.Add($"updated {change} {change.Type == scripts.Reloader.Create<IMonster>("Orc").GetType()}");
        await scripts.EditAsync(("Orc.cs", Orc("two", "public class Limb;")));
        Assert.Equal("created Orc.Limb, updated Orc True", string.Join(", ", told));
    }

    [Fact]
    public async Task ARollbackReplacesTheClassAgain()
    {
        await LoadAsync(("Orc.cs", Orc("one")));
        await scripts.EditAsync(("Orc.cs", Orc("two")));
        var second = scripts.Reloader.Create<IMonster>("Orc");
        await scripts.Reloader.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("two", "one"), (second.Say(), scripts.Reloader.Create<IMonster>("Orc").Say()));
    }

    [Fact]
    public async Task AClassThatWasReplacedIsUpdatedInPlaceOnceItSaysSo()
    {
        const string Stays = "[Molt.Reload(Molt.ReloadMode.Update)] ";
        await LoadAsync(("Orc.cs", Orc("one")));
        await scripts.EditAsync(("Orc.cs", Orc("two")));
        var second = scripts.Reloader.Create<IMonster>("Orc");
        await scripts.EditAsync(("Orc.cs", Stays + Orc("three", "int late = 7; public override string ToString() => $\"late {late}\";")));
        Assert.Equal(("three", "late 7"), (second.Say(), second.ToString()));
        await scripts.EditAsync(("Orc.cs", Stays + Orc("four", "int late = 7; public override string ToString() => $\"later {late}\";")));
        Assert.Equal(("four", "later 7"), (second.Say(), second.ToString()));
        await scripts.EditAsync(("Orc.cs", Orc("five", "int late = 8; public override string ToString() => $\"latest {late}\";")));
        var fifth = scripts.Reloader.Create<IMonster>("Orc");
        Assert.Equal(("four", "later 7", "five", "latest 8"), (second.Say(), second.ToString(), fifth.Say(), fifth.ToString()));
    }

    [Fact]
    public async Task TheRunningProgramsOwnClassStays()
    {
        await LoadAsync(("Program.cs", "public class Program { public static int Number() => 1; static void Main() { } }"));
        var held = scripts.Reloader.EntryPoint!.DeclaringType!.GetMethod("Number")!;
        var report = await scripts.EditAsync(("Program.cs", "public class Program { public static int Number() => 2; static void Main() { } }"));
        Assert.Empty(report!.Replaced);
        Assert.Equal(2, held.Invoke(null, null));
    }

    [Fact]
    public async Task EachObjectIsOfOneVersionWhileThreadsMakeAndCallThem()
    {
        static string Pair(int version) => $$"""
            public class Pair : Molt.Tests.Overwriting.IMonster
            {
                private readonly int made = {{version}};
                private readonly System.Func<int> captured;
                public Pair() => captured = () => made * 1000 + {{version}};
                protected virtual int One() => {{version}};
                public string Say() => One() == made && captured() == made * 1000 + {{version}} && new Part(this).Number == made ? "whole" : "torn";
                private sealed class Part(Pair pair) { public int Number => pair.made == {{version}} ? {{version}} : -1; }
            }
            """;
        await LoadAsync(
            ("Pair.cs", Pair(0)),
            ("Deep.cs", "public class Deep : Pair { protected override int One() => base.One(); }"),
            ("Make.cs", "public static class Make { public static Molt.Tests.Overwriting.IMonster One(bool deep) => deep ? new Deep() : new Pair(); }"));
        var make = scripts.Reloader.Bind<Func<bool, IMonster>>("Make.One");
        var (isDone, torn, calls) = (false, 0, 0L);
        var threads = Enumerable.Range(0, 4).Select(number => new Thread(() =>
        {
            var kept = new List<IMonster>();
            while (!Volatile.Read(ref isDone))
            {
                if (kept.Count < 500) kept.Add(make(kept.Count % 2 == 0));
                else kept.RemoveRange(0, 400);
                foreach (var one in kept)
                {
                    if (one.Say() != "whole") Interlocked.Increment(ref torn);
                    Interlocked.Increment(ref calls);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        for (var version = 1; version <= 40; version++)
        {
            var report = await scripts.EditAsync(("Pair.cs", Pair(version)));
            Assert.Equal("Deep,Pair", string.Join(",", report!.Replaced));
        }
        Volatile.Write(ref isDone, true);
        threads.ForEach(thread => thread.Join());
        Assert.Equal(0, torn);
        Assert.True(calls > 1000);
    }

    private static string Orc(string text, string members = "") =>
        $"public class Orc : Molt.Tests.Overwriting.IMonster {{ public virtual string Name => \"{text}\"; public string Say() => Name; {members} }}";

    private async Task LoadAsync(params (string Name, string Source)[] files)
    {
        foreach (var (name, source) in files) scripts.Save(name, source);
        await scripts.LoadAsync();
        Assert.Equal(1, scripts.Reloader.Generation);
    }

    private delegate string ByReference(ref int number);
}
