namespace Game;

public static class Loops
{
    public static readonly List<Action<Turns>> All =
    [
        turns => _ = Parameter(turns, 3),
        turns => _ = Local(turns, 3),
        turns => _ = new Looping(5).Object(turns, 3),
        turns => _ = Generic(turns, "g"),
        turns => _ = Box<int>.Loop(turns, 4, "x"),
        turns => _ = Linked(turns, 3),
        turns => _ = Released(turns, 3),
        turns => _ = Items(turns, [3, 4, 5, 6, 7]),
        turns => Walk(turns, Steps(3).GetEnumerator()),
        turns => _ = Stream(turns),
        turns => _ = Lambda(turns, 3),
        turns => _ = LocalFunction(turns, 3),
        turns => _ = new Small { Number = 8 }.Loop(turns, 3),
        turns => _ = Written(turns, 3),
        turns => _ = Handled(turns, 3),
        turns => Void(turns, 3),
    ];

    private static async Task Parameter(Turns turns, int a)
    {
        while (true)
        {
            await turns.Turn;
            turns.Say("first");
        }
    }

    private static async Task Local(Turns turns, int a)
    {
        var text = $"text {a}";
        var numbers = new[] { a, a + 1 };
        while (true)
        {
            await turns.Turn;
            turns.Say("first");
        }
    }

    private static async Task Generic<T>(Turns turns, T value)
    {
        var list = new List<T> { value, value };
        while (true)
        {
            await turns.Turn;
            turns.Say($"first {list.Count}");
        }
    }

    private static async Task Linked(Turns turns, int a)
    {
        var outer = a * 10;
        for (var turn = 0; ; turn++)
        {
            var inner = turn + 100;
            await turns.Turn;
            turns.Say("first");
        }
    }

    private static async Task Released(Turns turns, int a)
    {
        var count = a;
        while (true)
        {
            await turns.Turn;
            Action more = () => count++; more(); turns.Say($"first {count}");
        }
    }

    private static async Task Items(Turns turns, int[] items)
    {
        foreach (var item in items)
        {
            await turns.Turn;
            turns.Say($"first {item}");
        }
    }

    private static async void Walk(Turns turns, IEnumerator<string> steps)
    {
        while (true)
        {
            await turns.Turn;
            if (steps.MoveNext()) turns.Say(steps.Current);
        }
    }

    private static IEnumerable<string> Steps(int a)
    {
        var local = a + 1;
        while (true)
        {
            yield return "first";
        }
    }

    private static async Task Stream(Turns turns)
    {
        await foreach (var step in Streamed(turns, 3)) turns.Say(step);
    }

    private static async IAsyncEnumerable<string> Streamed(Turns turns, int a)
    {
        var local = a + 1;
        while (true)
        {
            await turns.Turn;
            yield return $"first {local}";
        }
    }

    private static Task Lambda(Turns turns, int a)
    {
        Func<int, Task> loop = async b =>
        {
            var c = b + a;
            while (true)
            {
                await turns.Turn;
                turns.Say("first");
            }
        };
        return loop(20);
    }

    private static Task LocalFunction(Turns turns, int a)
    {
        return Loop(20);

        async Task Loop(int b)
        {
            var c = b + a;
            while (true)
            {
                await turns.Turn;
                turns.Say("first");
            }
        }
    }

    private static async Task Written(Turns turns, int a)
    {
        a += 1;
        var sum = 0;
        while (true)
        {
            await turns.Turn;
            sum += a; turns.Say($"first {sum}");
        }
    }

    private static async Task Handled(Turns turns, int a)
    {
        var text = "h";
        while (true)
        {
            try
            {
                await turns.Turn;
                turns.Say("first");
            }
            catch (InvalidOperationException)
            {
                turns.Say("caught");
            }
            finally
            {
                text += "f";
            }
        }
    }

    private static async void Void(Turns turns, int a)
    {
        while (true)
        {
            await turns.Turn;
            turns.Say("first");
        }
    }
}

public sealed class Looping(int number)
{
    private readonly int field = number * 2;

    public async Task Object(Turns turns, int a)
    {
        var local = a + field;
        while (true)
        {
            await turns.Turn;
            turns.Say("first");
        }
    }
}

public static class Box<T>
{
    public static async Task Loop<U>(Turns turns, T value, U other)
    {
        var pair = (value, other);
        while (true)
        {
            await turns.Turn;
            turns.Say("first");
        }
    }
}

public struct Small
{
    public int Number;

    public async Task Loop(Turns turns, int a)
    {
        var number = Number;
        while (true)
        {
            await turns.Turn;
            turns.Say("first");
        }
    }
}
