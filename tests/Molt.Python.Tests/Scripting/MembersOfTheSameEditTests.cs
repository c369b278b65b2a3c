namespace Molt.Python.Tests.Scripting;

/// <summary>
/// Python code that runs while an edit is tried, and uses members that the same edit brings to types in C#: it finds them, and nobody else does before the edit is live.
/// </summary>
public sealed class MembersOfTheSameEditTests
{
    private const string Before = """
        public class Orc(int health) { public int Health { get; set; } = health; public string Hit(int by) => $"hit {by}"; public string Gone() => "there"; public void Fed() => Health++; public const int Limit = 7; public static int Spare = 1; }
        public class Boss(int health) : Orc(health) { public string Laugh() => "ha"; }
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
        public class Boss(int health) : Orc(health) { public string Laugh() => "HA"; public string Laugh(int times) => $"ha {times}"; }
        """;

    private const string Ask = """
        from dotnet.game import Orc, Boss
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
    [InlineData("Orc.Eye().Colour()", "2")]
    [InlineData("Pet(5).Rest(1), pet.Rest, Pet(5).Age", "('Gru rested 1', 'mine', 30)")]
    [InlineData("'Rest' in dir(orc), 'Doubled' in dir(Orc), hasattr(orc, 'Rest'), hasattr(Orc, 'Twice')", "(True, True, True, True)")]
    [InlineData("hasattr(orc, 'Gone'), hasattr(Orc, 'Spare'), hasattr(orc, 'Laugh')", "(False, False, False)")]
    public async Task CodeThatIsImportedFindsWhatTheSameEditBrings(string question, string answer)
    {
        await using var scripts = await ScriptFolder.StartAsync(("Orc.cs", Before), ("a.py", Ask));
        var report = (await scripts.EditAsync(("Orc.cs", After), ("a.py", $"{Ask}\nfound = str(({question}))\ndef tell(): return found\n")))!;
        Assert.Equal(EditKind.Applied, report.Kind);
        Assert.Equal(2, report.Generation);
        Assert.Equal(answer, scripts.Bind<Func<string>>("game.a.tell")());
    }
}
