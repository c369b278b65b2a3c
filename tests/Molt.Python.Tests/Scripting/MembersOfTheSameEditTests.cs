namespace Molt.Python.Tests.Scripting;

/// <summary>
/// Python code that runs while an edit is tried, and uses members that the same edit brings to types in C#: it finds them, and nobody else does before the edit is live.
/// </summary>
public sealed class MembersOfTheSameEditTests
{
    private const string Before = """
        public class Orc(int health) { public int Health { get; set; } = health; public string Hit(int by) => $"hit {by}"; public string Gone() => "there"; public void Fed() => Health++; public const int Limit = 7; public static int Spare = 1; }
        public class Boss(int health) : Orc(health) { public string Laugh() => "ha"; }
        public class Bag<T> { public T? Item1 { get; set; } }
        """;

    private const string After = """
        using System;
        public class Orc(int health)
        {
            public Orc(string name) : this(40) => Name = name;
            public int Health { get; set; } = health;
            public string Name { get; set; } = "Gru";
            public int Age = 30;
            public event Action<string>? Heard;
            public const int Limit = 8, Most = 9;
            public static int Twice(int number) => Once(number) * 2;
            private static int Once(int number) => number;
            public string Hit(int by) => $"hit {by}";
            public string Hit(int by, string with) => $"{Hit(by)} with {with}";
            public string Rest(int hours = 8) => $"{Name} rested {hours}";
            public virtual string Kind() => "orc";
            public string Fed(int meals) { Health += meals; return $"fed {meals}"; }
            public T Echo<T>(T value) => value;
            public void Hear(string what) => Heard?.Invoke(what);
            public int this[int index] { get => Health + index; set => Health = value + index; }
            public static Orc operator +(Orc one, Orc other) => new(one.Health + other.Health);
            public static Orc operator -(Orc one) => new(-one.Health);
            public static int Doubled => Twice(4);
            public static int Blank { get; set; }
            public class Eye { public int Colour() => 2; }
        }
        public class Boss(int health) : Orc(health) { public override string Kind() => "boss"; public string Laugh() => "HA"; public string Laugh(int times) => $"ha {times}"; }
        public class Chief(int health) : Boss(health);
        public class Bag<T> { public T? Item1 { get; set; } public string Show() => $"<{Item1}>"; public static string Of() => typeof(T).Name; }
        """;

    private const string Ask = """
        from dotnet.game import Orc, Boss, Bag
        from dotnet.System import Int32, String
        bag = Bag[Int32]()
        orc = Orc(1)
        boss = Boss(2)
        class Pet(Orc):
            pass
        pet = Pet(3)
        pet.Rest = "mine"
        def ask(text):
            try:
                return str(eval(text, globals()))
            except Exception as problem:
                return type(problem).__name__
        """;

    [Theory]
    [InlineData("Orc.Twice(4), Boss.Twice(3), orc.Twice(2)", "(8, 6, 4)")]
    [InlineData("orc.Rest(), boss.Rest(hours=2)", "('Gru rested 8', 'Gru rested 2')")]
    [InlineData("Orc.Rest(orc, 3)", "Gru rested 3")]
    [InlineData("orc.Hit(2, 'axe'), orc.Hit(3)", "('hit 2 with axe', 'hit 3')")]
    [InlineData("Orc('Ugh').Name, Orc('Ugh').Rest(1), Orc(4).Name", "('Ugh', 'Ugh rested 1', 'Gru')")]
    [InlineData("orc.Age, boss.Age, setattr(orc, 'Age', 5), orc.Age", "(30, 30, None, 5)")]
    [InlineData("orc.Fed(2), orc.Health", "('fed 2', 3)")]
    [InlineData("orc.Echo('x'), Orc.Limit, Orc.Most, Boss.Most", "('x', 8, 9, 9)")]
    [InlineData("orc[10], (orc + boss).Health, (-boss).Health", "(11, 3, -2)")]
    [InlineData("orc.__setitem__(2, 5), orc.Health", "(None, 7)")]
    [InlineData("boss.Laugh(3), boss.Laugh()", "('ha 3', 'ha')")]
    [InlineData("Orc.Doubled, Orc.Blank, setattr(Orc, 'Blank', 4), Orc.Blank", "(8, 0, None, 4)")]
    [InlineData("orc.Kind(), boss.Kind()", "('orc', 'boss')")]
    [InlineData("bag.Show(), Bag[String]().Show(), Bag[String].Of()", "('<0>', '<>', 'String')")]
    [InlineData("Orc.Eye().Colour()", "2")]
    [InlineData("Pet(5).Rest(1), pet.Rest, Pet(5).Age", "('Gru rested 1', 'mine', 30)")]
    [InlineData("'Rest' in dir(orc), 'Doubled' in dir(Orc), hasattr(orc, 'Rest'), hasattr(Orc, 'Twice')", "(True, True, True, True)")]
    [InlineData("hasattr(orc, 'Gone'), hasattr(pet, 'Gone'), hasattr(Orc, 'Spare')", "(False, False, False)")]
    public async Task CodeThatIsImportedFindsWhatTheSameEditBrings(string question, string answer)
    {
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before), ("a.py", Ask));
        var report = (await scripts.EditAsync(("Orc.cs", After), ("a.py", $"{Ask}\nfound = str(({question}))\ndef tell(): return found\n")))!;
        Assert.Equal(EditKind.Applied, report.Kind);
        Assert.Equal(2, report.Generation);
        Assert.Equal(answer, scripts.Bind<Func<string>>("game.a.tell")());
    }

    [Fact]
    public async Task ImportsDefaultsDecoratorsAndClassBodiesFindIt()
    {
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before), ("a.py", Ask));
        const string code = """
            from dotnet.game import Chief
            kept, chief = Orc.Twice, Chief(4)
            chief.Name = 'Bolg'
            heard = []
            orc.Heard += heard.append
            orc.Hear('one')
            def marked(function):
                function.mark = Orc.Twice(1)
                return function
            @marked
            def number(number=Orc.Twice(3)):
                return number
            class Pup(Orc):
                SIZE = Orc.Twice(4)
                def Rest(self):
                    return 'Pup ' + super().Rest(1)
            pup = Pup(1)
            rested = pup.Rest()
            def tell():
                orc.Hear('two')
                return str((kept(4), chief.Rest(2), heard, number.mark, number(), Pup.SIZE, rested, pup.Rest(), type(vars(Orc)['Rest']).__name__))
            """;
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Orc.cs", After), ("a.py", $"{Ask}\n{code}\n")))!.Kind);
        Assert.Equal("(8, 'Bolg rested 2', ['one', 'two'], 2, 6, 8, 'Pup Gru rested 1', 'Pup Gru rested 1', 'method_descriptor')", scripts.Bind<Func<string>>("game.a.tell")());
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Orc.cs", After.Replace("* 2;", "* 3;", StringComparison.Ordinal))))!.Kind);
        Assert.StartsWith("(12, ", scripts.Bind<Func<string>>("game.a.tell")(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HooksFindAllOfTheEditLive()
    {
        // The process's other scripts are edited, too.
        const string hooks = """
            import molt
            from dotnet.game import Word
            heard = []
            @molt.on_reloaded
            def reloaded(report):
                if any(name.startswith("game.pet") for name in report.classes_created + report.classes_updated):
                    heard.append(f"edit {Word.Now()}")
            @molt.on_class_created
            def created(cls):
                if cls.__module__ == "game.pet":
                    heard.append(f"{cls.__name__} {Word.Now()}")
            @molt.on_class_updated
            def updated(cls):
                if cls.__module__ == "game.pet":
                    heard.append(f"{cls.__name__} again {Word.Now()}")
            def tell():
                found = ", ".join(heard)
                heard.clear()
                return found
            """;
        const string pet = """
            class Pet:
                size = 1
                @__import__("molt").upgrade
                def grown(self):
                    import game.hooks
                    game.hooks.heard.append(f"grown {game.hooks.Word.Now()}")
            pet = Pet()
            """;
        await using var scripts = await ScriptFolder.StartAsync(("Word.cs", "public class Word { public static string Now() => \"old\"; }"), ("hooks.py", hooks));
        var tell = scripts.Bind<Func<string>>("game.hooks.tell");
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Word.cs", "public class Word { public static string Now() => \"new\"; }"), ("pet.py", pet)))!.Kind);
        Assert.Equal("Pet new, edit new", tell());
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Word.cs", "public class Word { public static string Now() => \"newer\"; }"), ("pet.py", pet.Replace("size = 1", "size = 2", StringComparison.Ordinal))))!.Kind);
        Assert.Equal("grown newer, Pet again newer, edit newer", tell());
    }

    [Fact]
    public async Task AScriptThatIsNewWithTheEditFindsIt()
    {
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before));
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Orc.cs", After), ("a.py", $"{Ask}\nfound = orc.Rest()\n")))!.Kind);
        Assert.Equal("Gru rested 8", scripts.Bind<Func<string, string>>("game.a.ask")("found"));
    }

    [Fact]
    public async Task NobodyElseSeesItBeforeItIsLive()
    {
        (string Question, string Answer)[] asked =
        [
            ("orc.Rest()", "AttributeError"), ("Orc.Twice(2)", "AttributeError"), ("orc.Hit(1, 'axe')", "TypeError"), ("orc.Hit(1), boss.Laugh()", "('hit 1', 'ha')"), ("Orc('Ugh')", "TypeError"),
            ("boss.Age", "AttributeError"), ("setattr(orc, 'Age', 4)", "AttributeError"), ("delattr(orc, 'Age')", "AttributeError"), ("setattr(pet, 'Age', 4), pet.Age, delattr(pet, 'Age'), hasattr(pet, 'Age')", "(None, 4, None, False)"),
            ("delattr(pet, 'Age')", "AttributeError"), ("Orc.Doubled", "AttributeError"), ("Orc.Limit, Boss.Limit", "(7, 7)"), ("Orc.Most", "AttributeError"), ("orc[1]", "TypeError"), ("orc + boss", "TypeError"),
            ("-orc", "TypeError"), ("orc.Gone(), pet.Gone(), Orc.Spare", "('there', 'there', 1)"), ("orc.Fed(), orc.Health", "(None, 2)"), ("orc.Fed(1)", "TypeError"), ("Orc(5).Gone()", "there"), ("bag.Show()", "AttributeError"), ("pet.Rest", "mine"),
            ("hasattr(Orc, 'Rest'), hasattr(orc, 'Heard'), getattr(orc, 'Name', 'none')", "(False, False, 'none')"),
        ];
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before), ("b.py", Ask), ("a.py", "def tell(): pass\n"));
        var ask = scripts.Bind<Func<string, string>>("game.b.ask");
        var answers = new List<string>();
        Elsewhere.Action = () => answers.AddRange(asked.Select(each => ask(each.Question)));
        const string code = """
            from dotnet.Molt.Python.Tests.Scripting import Elsewhere
            from game.b import orc, Orc
            found = [orc.Rest(), Orc('Ugh').Name]
            Elsewhere.Run()
            found += [orc.Rest(1), Orc('Ugh').Name]
            def tell(): return str(found)
            """;
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("Orc.cs", After), ("a.py", code)))!.Kind);
        Assert.Equal(asked.Select(each => $"{each.Question}: {each.Answer}"), asked.Zip(answers, (each, answer) => $"{each.Question}: {answer}"));
        Assert.Equal("['Gru rested 8', 'Ugh', 'Gru rested 1', 'Ugh']", scripts.Bind<Func<string>>("game.a.tell")());
        Assert.Equal("('Gru rested 8', 'Ugh')", ask("orc.Rest(), Orc('Ugh').Name"));
    }

    [Fact]
    public async Task ARefusedEditLeavesNothingOfIt()
    {
        const string watch = """
            def classes():
                return {(cls, name): value for cls in (Orc, Boss, Bag[Int32], Pet) for name, value in vars(cls).items()}
            before = classes()
            def differences():
                now = classes()
                return str([key for key in {**before, **now} if key not in now or key not in before or now[key] is not before[key]])
            """;
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before), ("b.py", $"{Ask}\n{watch}\n"), ("a.py", "def tell(): pass\n"));
        var (ask, differences) = (scripts.Bind<Func<string, string>>("game.b.ask"), scripts.Bind<Func<string>>("game.b.differences"));
        const string code = "from game.b import orc, boss, Orc, bag\nfound = orc.Rest(), orc.Age, Orc('Ugh').Name, orc[1], orc + boss, Orc.Doubled, bag.Show()\n";
        Assert.Equal(EditKind.Refused, (await scripts.EditAsync(("Orc.cs", After), ("a.py", code + "raise ValueError(found)\n")))!.Kind);
        Assert.Equal("[]", differences());
        string[] gone = ["orc.Rest()", "orc.Age", "Orc.Twice(1)", "Orc.Doubled", "Orc.Most", "bag.Show()"];
        Assert.All(gone, question => Assert.Equal("AttributeError", ask(question)));
        string[] unfit = ["Orc('Ugh')", "orc[1]", "orc + boss", "orc.Hit(1, 'axe')"];
        Assert.All(unfit, question => Assert.Equal("TypeError", ask(question)));
        Assert.Equal("('there', 1, 7)", ask("orc.Gone(), Orc.Spare, Orc.Limit"));
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("a.py", code)))!.Kind);
        Assert.Equal("('Gru rested 8', 30, 8)", ask("orc.Rest(), orc.Age, Orc.Limit"));
    }

    [Fact]
    public async Task WhatARefusedEditPutIntoObjectsIsNotTakenForAnotherField()
    {
        const string orc = "public class Orc { MEMBER }";
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", orc.Replace("MEMBER", "", StringComparison.Ordinal)), ("a.py", "from dotnet.game import Orc\norc = Orc()\ndef tell(): return str(orc.Weight)\n"), ("b.py", "LOADED = 1\n"));
        var refused = await scripts.EditAsync(("Orc.cs", orc.Replace("MEMBER", "public string Name = \"Gru\";", StringComparison.Ordinal)), ("b.py", "from game.a import orc\norc.Name = 'Bolg'\nraise ValueError(orc.Name)\n"));
        Assert.Equal(EditKind.Refused, refused!.Kind);
        Assert.Contains(refused.Diagnostics, diagnostic => diagnostic.Message.Contains("ValueError: Bolg", StringComparison.Ordinal));
        await scripts.EditAsync(("Orc.cs", orc.Replace("MEMBER", "public double Weight = 2.5;", StringComparison.Ordinal)), ("b.py", "LOADED = 2\n"));
        Assert.Equal("2.5", scripts.Bind<Func<string>>("game.a.tell")());
    }

    [Theory]
    [InlineData("public static int Born = 5;", "Orc.Born")]
    [InlineData("public static string Tribe { get; set; } = \"Uruk\";", "Orc.Tribe")]
    [InlineData("public static string Tribe { get; set; } = \"Uruk\";", "setattr(Orc, 'Tribe', 'Moria')")]
    [InlineData("public class Eye { public int Colour() => 2; } public static readonly Eye Left = new();", "Orc.Left.Colour()")]
    public async Task WhatIsInitializedWhenTheEditGoesLiveHasNoValueBefore(string member, string use)
    {
        const string before = "public class Orc { public int A() => 1; }";
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", before), ("a.py", "from dotnet.game import Orc\n"));
        var code = $"from dotnet.game import Orc\n{use}\n";
        var report = (await scripts.EditAsync(("Orc.cs", before.Replace("1; }", $"1; {member} }}", StringComparison.Ordinal)), ("a.py", code)))!;
        Assert.Equal(EditKind.Refused, report.Kind);
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Message.Contains("its initializer runs when that goes live", StringComparison.Ordinal) && diagnostic.Line == 2);
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("a.py", "from dotnet.game import Orc\n# later\n")))!.Kind);
        Assert.Equal(EditKind.Applied, (await scripts.EditAsync(("a.py", code)))!.Kind);
    }

    [Theory]
    [InlineData("Gru rested 3", EditKind.Applied, "Gru rested 8")]
    [InlineData("nothing", EditKind.Refused, "AttributeError")]
    public async Task TestsOfTheSameEditFindIt(string expected, EditKind kind, string afterwards)
    {
        const string test = """
            import threading, unittest
            from game import a
            class RestTest(unittest.TestCase):
                def test_rest(self):
                    found = []
                    other = threading.Thread(target=lambda: found.append(a.rest(3)))
                    other.start()
                    other.join()
                    self.assertEqual([a.rest(3), *found], ['EXPECTED'] * 2)
            """;
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before), ("b.py", Ask), ("a.py", "def rest(hours): return 'nothing'\n"));
        var code = "from dotnet.game import Orc\norc = Orc(1)\nold = orc.Rest()\ndef rest(hours): return orc.Rest(hours)\n";
        var report = await scripts.EditAsync(("Orc.cs", After), ("a.py", code), ("a_unittest.py", test.Replace("EXPECTED", expected, StringComparison.Ordinal)));
        Assert.Equal((kind, 1), (report!.Kind, report.Tests!.Run));
        Assert.Equal(afterwards, scripts.Bind<Func<string, string>>("game.b.ask")("orc.Rest()"));
    }
}

/// <summary>Runs something on another thread, for Python code that waits for it.</summary>
public static class Elsewhere
{
    internal static Action Action { get; set; } = () => { };

    public static void Run() => Task.Factory.StartNew(Action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Wait();
}
