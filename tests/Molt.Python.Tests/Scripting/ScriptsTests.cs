namespace Molt.Python.Tests.Scripting;

/// <summary>What a command is, for classes behind it.</summary>
public interface ICommand
{
    string Verb { get; }

    string Run(string words);
}

/// <summary>Python scripts in a reloader: loaded, edited in place, refused, used from C# and using it.</summary>
public sealed class ScriptsTests
{
    [Fact]
    public async Task AFunctionThatWasBoundRunsItsNewestCode()
    {
        await using var scripts = await ScriptFolder.StartAsync(("world.py", "def greet(n):\n    return f'hello {n}'\n"));
        var greet = scripts.Bind<Func<int, string>>("game.world.greet");
        Assert.Equal("hello 3", greet(3));

        var report = (await scripts.EditAsync(("world.py", "def greet(n):\n    return f'goodbye {n}'\n")))!;
        Assert.Equal(EditKind.Applied, report.Kind);
        Assert.Equal(["game.world.greet"], scripts.Plain(report.Updated));
        Assert.Equal("goodbye 3", greet(3));
    }

    [Fact]
    public async Task ObjectsKeepTheirStateAndRunTheNewCode()
    {
        await using var scripts = await ScriptFolder.StartAsync(("look.py", "class Look:\n    def __init__(self):\n        self.count = 0\n    Verb = 'look'\n    def Run(self, words):\n        self.count += 1\n        return f'{self.count} {words}'\n"));
        var look = scripts.Create<ICommand>("game.Look");
        Assert.Equal("1 north", look.Run("north"));
        await scripts.EditAsync(("look.py", "class Look:\n    def __init__(self):\n        self.count = 0\n    Verb = 'see'\n    def Run(self, words):\n        self.count += 10\n        return f'{self.count}: {words}'\n"));
        Assert.Equal("11: south", look.Run("south"));
        Assert.Equal("see", look.Verb);
    }

    [Fact]
    public async Task ABrokenFileIsHeldBackWhileTheOthersGoLive()
    {
        await using var scripts = await ScriptFolder.StartAsync(("a.py", "def one(): return 1\n"), ("b.py", "def two(): return 2\n"));
        await scripts.EditAsync(("a.py", "def one(: return 11\n"), ("b.py", "def two(): return 22\n"));
        Assert.Equal(["a.py"], scripts.Held);
        Assert.Equal((1, 22), (scripts.Bind<Func<int>>("game.a.one")(), scripts.Bind<Func<int>>("game.b.two")()));
        await scripts.NextAsync();
        var report = await scripts.NextAsync();
        var error = Assert.Single(report.Diagnostics, diagnostic => diagnostic.Severity == ScriptSeverity.Error);
        Assert.Equal(("MOLT0720", 1), (error.Id, error.Line));

        await scripts.EditAsync(("a.py", "def one(): return 111\n"));
        Assert.Equal(111, scripts.Bind<Func<int>>("game.a.one")());
        Assert.Empty(scripts.Held);
    }

    [Fact]
    public async Task AnExceptionAtImportRefusesAllOfTheSaveWithItsTraceback()
    {
        await using var scripts = await ScriptFolder.StartAsync(("a.py", "limit = 1\ndef one(): return limit\n"), ("b.py", "def two(): return 2\n"));
        var report = (await scripts.EditAsync(("a.py", "limit = 1 // 0\ndef one(): return limit\n"), ("b.py", "def two(): return 22\n")))!;
        Assert.Equal(EditKind.Refused, report.Kind);
        var error = Assert.Single(report.Diagnostics);
        Assert.Contains("Traceback", error.Message, StringComparison.Ordinal);
        Assert.Contains("ZeroDivisionError", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.Line);
        Assert.Equal((1, 2), (scripts.Bind<Func<int>>("game.a.one")(), scripts.Bind<Func<int>>("game.b.two")()));
    }

    [Fact]
    public async Task ARedTestRefusesTheEdit()
    {
        const string test = "import unittest\nfrom game import one\nclass OneTest(unittest.TestCase):\n    def test_one(self):\n        self.assertGreater(one(), 0)\n";
        await using var scripts = new ScriptFolder();
        var report = await scripts.LoadAsync(("a.py", "def one(): return 1\n"), ("a_unittest.py", test));
        Assert.Equal((EditKind.Loaded, 1, 0), (report.Kind, report.Tests?.Run, report.Tests?.Failed));
        report = (await scripts.EditAsync(("a.py", "def one(): return -1\n")))!;
        Assert.Equal((EditKind.Refused, 1), (report.Kind, report.Tests?.Failed));
        Assert.Contains("AssertionError", report.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(1, scripts.Bind<Func<int>>("game.a.one")());
        report = (await scripts.EditAsync(("a.py", "def one(): return 2\n")))!;
        Assert.Equal((EditKind.Applied, 0), (report.Kind, report.Tests?.Failed));
        Assert.Equal(2, scripts.Bind<Func<int>>("game.a.one")());
    }

    [Fact]
    public async Task CSharpAndPythonInOneDirectoryUseEachOther()
    {
        await using var scripts = new ScriptFolder();
        var report = await scripts.LoadAsync(
            ("ICommand.cs", "public interface ICommand { string Verb { get; } string Run(string words); }"),
            ("Shout.cs", "public static class Shout { public static string Loud(string words) => words.ToUpperInvariant() + \"!\"; }"),
            ("Commands.cs", "public static class Commands { public static string Run(Molt.CodeReloader reloader) => string.Join(',', reloader.All<ICommand>().Select(command => command.Verb + command.Run(\"hello\"))); }"),
            ("say.py", "from dotnet.game import ICommand, Shout\nclass Say(ICommand):\n    Verb = 'say'\n    def Run(self, words):\n        return Shout.Loud(words)\n"));
        Assert.True(report.Kind == EditKind.Loaded, string.Join('\n', report.Diagnostics));
        var run = scripts.Bind<Func<CodeReloader, string>>("game.Commands.Run");
        Assert.Equal("sayHELLO!", run(scripts.Reloader));
        await scripts.EditAsync(("Shout.cs", "public static class Shout { public static string Loud(string words) => words.ToUpperInvariant() + \"!!!\"; }"));
        Assert.Equal("sayHELLO!!!", run(scripts.Reloader));
    }

    [Fact]
    public async Task AScriptThatIsNotThereAnyMoreIsFoundNoMore()
    {
        await using var scripts = await ScriptFolder.StartAsync(("a.py", "def one(): return 1\n"), ("b.py", "def two(): return 2\n"));
        var two = scripts.Bind<Func<int>>("game.b.two");
        var report = (await scripts.EditAsync(("b.py", null)))!;
        Assert.Equal(EditKind.Applied, report.Kind);
        Assert.Throws<ArgumentException>(() => scripts.Bind<Func<int>>("game.b.two"));
        Assert.Equal(2, two());
    }

    [Fact]
    public async Task ARollbackTakesPythonBackToo()
    {
        await using var scripts = await ScriptFolder.StartAsync(("a.py", "def one(): return 1\n"));
        await scripts.EditAsync(("a.py", "def one(): return 2\n"));
        await scripts.Reloader.RollbackAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, scripts.Bind<Func<int>>("game.a.one")());
    }

    [Fact]
    public async Task AValidatorSeesSourceAndTree()
    {
        var language = new PythonLanguage();
        language.Validators.Add((path, source, tree) => source.Contains("eval", StringComparison.Ordinal) ? [$"{Path.GetFileName(path)} has {tree.GetAttribute("body").Length} statements, and eval"] : []);
        await using var scripts = new ScriptFolder(language: language);
        await scripts.LoadAsync(("a.py", "def one(): return 1\n"));
        var report = (await scripts.EditAsync(("a.py", "x = 1\ndef one(): return eval('2')\n")))!;
        Assert.Equal(EditKind.Refused, report.Kind);
        Assert.Contains("a.py has 2 statements, and eval", report.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeclaredEncodingIsRead()
    {
        await using var scripts = new ScriptFolder();
        scripts.Save("a.py", "");
        File.WriteAllBytes(Path.Combine(scripts.Root, "a.py"), [.. "# -*- coding: latin-1 -*-\ndef name(): return 'gr"u8, 0xF6, .. "sse'\n"u8]);
        await scripts.LoadAsync();
        Assert.Equal("gr\u00f6sse", scripts.Bind<Func<string>>("game.a.name")());
    }

    [Fact]
    public async Task ManyThreadsCallWhileEditsGoLive()
    {
        await using var scripts = await ScriptFolder.StartAsync(("a.py", Pair(0)));
        var pair = scripts.Bind<Func<int, List<int>>>("game.a.pair");
        var (isEnded, torn, calls) = (false, 0, 0);
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            while (!Volatile.Read(ref isEnded))
            {
                var answer = pair(0);
                if (answer[0] != answer[1]) Interlocked.Increment(ref torn);
                Interlocked.Increment(ref calls);
            }
        })).ToList();
        foreach (var thread in threads) thread.Start();
        for (var edit = 1; edit <= 30; edit++) Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("a.py", Pair(edit))))!.Kind);
        Volatile.Write(ref isEnded, true);
        foreach (var thread in threads) thread.Join();
        Assert.Equal(0, torn);
        Assert.True(calls > 0);
        Assert.Equal([30, 30], pair(0));
    }

    private static string Pair(int number) => $"class Two:\n    def one(self): return {number}\n    def two(self): return {number}\ndef pair(n):\n    return [{number} + n, {number} + n]\n";
}
