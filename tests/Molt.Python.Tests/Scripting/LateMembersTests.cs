namespace Molt.Python.Tests.Scripting;

/// <summary>Members that edits bring to types in C#, or take from them, as Python sees them: reflection shows the ones that a type was loaded with.</summary>
public sealed class LateMembersTests
{
    private const string Python = """
        from dotnet.game import Orc, Boss, Pair, Bag
        from dotnet.System import Int32, String
        orc = Orc(1)
        boss = Boss(2)
        log = []
        class Pet(Orc):
            pass
        def ask(text):
            try:
                return str(eval(text, globals()))
            except Exception as problem:
                return type(problem).__name__
        def do(text):
            exec(text, globals())
        """;

    private const string Before = """
        public class Orc(int health) { public int Health { get; set; } = health; public virtual string Shout() => "aargh"; public string Hit(int by) => $"hit {by}"; public void Fed() => Health++; public static int Count = 3; public const int Limit = 7; }
        public class Boss(int health) : Orc(health) { public string Laugh() => "ha"; }
        public struct Pair { public int A; public int Sum() => A; }
        public class Bag<T> { public T? Item1 { get; set; } }
        """;

    private const string After = """
        using System;
        public class Orc(int health)
        {
            public Orc(string name, int health = 40) : this(health) => Name = name;
            public int Health { get; set; } = health;
            public string Name { get; set; } = "Gru";
            public int Age = 30;
            public static string Tribe { get; set; } = "Uruk";
            public static int Born = 5;
            public const int Limit = 8, Most = 9;
            public event Action<string>? Heard;
            public virtual string Shout() => "AARGH";
            public string Hit(int by) => $"hit {by}";
            public string Hit(int by, string with) => $"hit {by} with {with}";
            public string Hit(string with) => $"hit with {with}";
            public string Rest(int hours = 8) => $"rested {hours}";
            public T Echo<T>(T value) => value;
            public string Fed(int meals) { Health += meals; return $"fed {meals}"; }
            public virtual string Kind() => "orc";
            public static Orc Spawn(int health) => new(health * 2);
            public void Hear(string what) => Heard?.Invoke(what);
            public int this[int index] { get => Health + index; set => Health = value + index; }
            public static Orc operator +(Orc one, Orc other) => new(one.Health + other.Health);
            public static int Count = 3;
            public class Eye { public int Colour() => 2; }
        }
        public class Boss(int health) : Orc(health) { public override string Kind() => "boss"; public string Laugh() => "HA"; public string Laugh(int times) => $"ha {times}"; }
        public struct Pair { public int A; public int Sum() => A; public int Twice() => A * 2; public void Grow() => A++; }
        public class Bag<T> { public T? Item1 { get; set; } public string Show() => $"<{Item1}>"; public static string Of() => typeof(T).Name; }
        """;

    [Theory]
    [InlineData("orc.Rest()", "AttributeError", "rested 8")]
    [InlineData("orc.Rest(hours=2)", "AttributeError", "rested 2")]
    [InlineData("orc.Hit(2, 'axe')", "TypeError", "hit 2 with axe")]
    [InlineData("orc.Hit('axe')", "TypeError", "hit with axe")]
    [InlineData("orc.Hit(5)", "hit 5", "hit 5")]
    [InlineData("boss.Hit('axe')", "TypeError", "hit with axe")]
    [InlineData("boss.Laugh(), boss.Rest(1)", "AttributeError", "('HA', 'rested 1')")]
    [InlineData("boss.Laugh(3)", "TypeError", "ha 3")]
    [InlineData("orc.Kind(), boss.Kind()", "AttributeError", "('orc', 'boss')")]
    [InlineData("orc.Echo(4), orc.Echo('x')", "AttributeError", "(4, 'x')")]
    [InlineData("orc.Name", "AttributeError", "Gru")]
    [InlineData("orc.Age, boss.Age", "AttributeError", "(30, 30)")]
    [InlineData("orc.Fed()", "None", "TypeError")]
    [InlineData("orc.Fed(2)", "TypeError", "fed 2")]
    [InlineData("Orc('Ugh').Name, Orc('Ugh', 3).Health, Orc(name='A', health=2).Name, Orc(4).Health", "TypeError", "('Ugh', 3, 'A', 4)")]
    [InlineData("Orc.Tribe, Orc.Born, Boss.Tribe", "AttributeError", "('Uruk', 5, 'Uruk')")]
    [InlineData("Orc.Limit", "7", "8")]
    [InlineData("Orc.Most", "AttributeError", "9")]
    [InlineData("Orc.Spawn(4).Health", "AttributeError", "8")]
    [InlineData("Pet(5).Rest(1)", "AttributeError", "rested 1")]
    [InlineData("orc[10]", "TypeError", "11")]
    [InlineData("(orc + boss).Health", "TypeError", "3")]
    [InlineData("Orc.Eye().Colour()", "AttributeError", "2")]
    [InlineData("Pair().Twice()", "AttributeError", "0")]
    [InlineData("Bag[Int32]().Show(), Bag[String].Of()", "AttributeError", "('<0>', 'String')")]
    [InlineData("'Rest' in dir(orc), 'Tribe' in dir(Orc)", "(False, False)", "(True, True)")]
    public async Task WhatPythonSeesIsWhatTheSourcesHave(string question, string before, string after)
    {
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before), ("a.py", Python));
        var ask = scripts.Bind<Func<string, string>>("game.a.ask");
        Assert.Equal(before, ask(question));
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Orc.cs", After)))!.Kind);
        Assert.Equal(after, ask(question));
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Orc.cs", Before)))!.Kind);
        Assert.Equal(before, ask(question));
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Orc.cs", After)))!.Kind);
        Assert.Equal(after, ask(question));
    }

    [Fact]
    public async Task WhatCameIsWrittenAndSubscribedToAndKept()
    {
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before), ("a.py", Python));
        var (ask, run) = (scripts.Bind<Func<string, string>>("game.a.ask"), scripts.Bind<Action<string>>("game.a.do"));
        await scripts.EditAsync(("Orc.cs", After));
        run("orc.Name = 'Bolg'; orc.Age += 1; Orc.Tribe = 'Moria'; Orc.Born += 1; orc[2] = 20");
        Assert.Equal("('Bolg', 31, 'Moria', 6, 22)", ask("orc.Name, orc.Age, Orc.Tribe, Orc.Born, orc.Health"));
        run("orc.Heard += log.append; orc.Hear('one'); orc.Heard -= log.append; orc.Hear('two')");
        Assert.Equal("['one']", ask("log"));
        run("pair = Pair(); pair.A = 4; pair.Grow()");
        Assert.Equal("(5, 10)", ask("pair.A, pair.Twice()"));
        await scripts.EditAsync(("Orc.cs", After.Replace("rested", "slept", StringComparison.Ordinal)));
        Assert.Equal("('slept 8', 'Bolg')", ask("orc.Rest(), orc.Name"));
    }

    [Fact]
    public async Task PythonThatCallsWhatTheSameEditBringsRunsItsNewCode()
    {
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before), ("a.py", Python + "\ndef rest(): return orc.Shout()\n"));
        var rest = scripts.Bind<Func<string>>("game.a.rest");
        Assert.Equal("aargh", rest());
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Orc.cs", After), ("a.py", Python + "\ndef rest(): return orc.Rest()\n")))!.Kind);
        Assert.Equal("rested 8", rest());
    }

    [Fact]
    public async Task ARefusedEditBringsNothing()
    {
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before), ("a.py", Python));
        var ask = scripts.Bind<Func<string, string>>("game.a.ask");
        await scripts.EditAsync(("Orc.cs", After), ("a.py", Python + "\nraise ValueError(1)\n"));
        Assert.Equal("AttributeError", ask("orc.Rest()"));
    }
}
