namespace Game;

public static class Waits
{
    public static List<Task> Begin(Turns turns) =>
    [
        Foreach(turns, 1), Local(turns, 2), Mixed(turns, 3), Generic(turns, "g", 4.5), Caught(turns, 6), Nested(turns, 8), Linked(turns, 9), Assigned(turns, 10), Handed(turns, 11),
    ];

    private static async Task Foreach(Turns turns, int a)
    {
        var count = 0;
        await foreach (var n in turns.All())
        {
            Func<int> next = () => ++count;
            Func<string> name = () => $"foreach {a}";
            turns.Say($"{name()} {next()} {n} 2");
        }
    }

    private static async Task Local(Turns turns, int a)
    {
        var text = "t";
        await foreach (var n in turns.All())
        {
            turns.Say($"local {First()} {Second()} {n} 2");
        }

        string First() => $"{a}";

        string Second() => text += "!";
    }

    private static async Task Mixed(Turns turns, int a)
    {
        var text = "m";
        await foreach (var n in turns.All())
        {
            Func<string> held = () => text;
            turns.Say($"mixed {Both()} {held()} {n} 2");
        }

        string Both() => $"{a}{text}";
    }

    private static async Task Generic<T, U>(Turns turns, T first, U second)
    {
        var list = new List<T> { first };
        await foreach (var n in turns.All())
        {
            Func<T> one = () => list[^1];
            Func<U> two = () => second;
            list.Add(first);
            turns.Say($"generic {one()} {two()} {list.Count} {n} 2");
        }
    }

    private static async Task Caught(Turns turns, int a)
    {
        var tries = 0;
        while (true)
        {
            try
            {
                throw new InvalidOperationException("x");
            }
            catch (InvalidOperationException problem)
            {
                if (!await turns.Next) return;
                Action more = () => tries++;
                more();
                Func<string> text = () => $"{problem.Message}{a}";
                turns.Say($"caught {text()} {tries} 2");
            }
        }
    }

    private static async Task Nested(Turns turns, int a)
    {
        var outer = "o";
        await foreach (var n in turns.All())
        {
            var inner = n;
            Func<Func<string>> make = () => () => $"{outer}{inner}";
            Func<string> other = () => $"{a}";
            turns.Say($"nested {make()()} {other()} 2");
        }
    }

    private static async Task Linked(Turns turns, int a)
    {
        var b = a + 1;
        await foreach (var n in turns.All())
        {
            Func<int> both = () => a + b;
            turns.Say($"linked {both()} {n} 2");
        }
    }

    private static async Task Assigned(Turns turns, int a)
    {
        var b = a;
        Action up = () => b++;
        Action down = () => a--;
        await foreach (var n in turns.All())
        {
            up();
            down();
            turns.Say($"assigned {a} {b} {n} 2");
        }
    }

    private static async Task Handed(Turns turns, int a)
    {
        var sum = 0;
        Func<Func<string>>? first = null;
        await foreach (var n in turns.All())
        {
            sum += n;
            Func<Func<string>> make = () =>
            {
                var twice = n * 2;
                return () => $"{twice} {sum} {a} 2";
            };
            first ??= make;
            turns.Say($"handed {first()()}");
        }
    }
}
