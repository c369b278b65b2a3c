namespace Game;

public sealed class Resource(string name, Turns turns) : IDisposable, IAsyncDisposable
{
    public string Name => name;

    public void Dispose() => turns.Say($"disposed {name}");

    public async ValueTask DisposeAsync()
    {
        try { } finally { await turns.Turn; }
        turns.Say($"disposed later {name}");
    }
}

public sealed class Loops(int number)
{
    public static readonly List<Action<Turns>> All =
    [
        turns => _ = new Loops(7).Caught(turns),
        turns => _ = Using(turns),
        turns => _ = UsingLater(turns),
        turns => _ = Patterns(turns, 5, "6"),
        turns => _ = Sections(turns, [4, "five"]),
        turns => _ = Deconstructed(turns),
        turns => _ = new Loops(8).ThisForTheFirstTime(turns),
        turns => _ = Declared(turns),
        turns => _ = Queried(turns, 3),
        turns => _ = Nested(turns, 3),
        turns => _ = new Loops(9).GenericLocal(turns, 1.5),
        turns => Walk(turns, Finishing(turns, 3).GetEnumerator()),
        turns => _ = Finally(turns, 3),
        turns => _ = Trees(turns, 3),
        turns => _ = Condition(turns, 3),
        turns => _ = Pooled(turns, 3).AsTask(),
        turns => _ = Checked(turns, 3),
        turns => _ = Streaming(turns, 3),
    ];

    private readonly int number = number;

    private async Task Caught(Turns turns)
    {
        while (true)
        {
            try
            {
                throw new InvalidOperationException($"wrong {number}");
            }
            catch (InvalidOperationException exception) when (exception.Message.Length > 0)
            {
                try { } finally { await turns.Turn; }
                turns.Say($"3 {exception.Message} {number}");
            }
        }
    }

    private static async Task Using(Turns turns)
    {
        while (true)
        {
            using var resource = new Resource("r", turns);
            using (var other = new Resource("o", turns))
            {
                try { } finally { await turns.Turn; }
                string Say() => $"3 {resource.Name} {other.Name}"; turns.Say(Say());
            }
        }
    }

    private static async Task UsingLater(Turns turns)
    {
        while (true)
        {
            await using var resource = new Resource("l", turns);
            try { } finally { await turns.Turn; }
            string Say() => $"3 {resource.Name}"; turns.Say(Say());
        }
    }

    private static async Task Patterns(Turns turns, object thing, string text)
    {
        while (true)
        {
            if (thing is int n && int.TryParse(text, out var parsed))
            {
                try { } finally { await turns.Turn; }
                string Say() => $"3 {n} {parsed} {thing} {text}"; turns.Say(Say());
            }
        }
    }

    private static async Task Sections(Turns turns, object[] things)
    {
        for (var turn = 0; ; turn++)
        {
            switch (things[turn % 2])
            {
                case int n when n > 3:
                    try { } finally { await turns.Turn; }
                    string Say() => $"3 {n} {turn}"; turns.Say(Say());
                    break;
                case string text:
                    try { } finally { await turns.Turn; }
                    string Other() => $"3 {text} {things.Length}"; turns.Say(Other());
                    break;
            }
        }
    }

    private static async Task Deconstructed(Turns turns)
    {
        var (x, (y, z)) = (1, ("y", 3.5));
        while (true)
        {
            try { } finally { await turns.Turn; }
            string Say() => $"3 {x} {y} {z}"; turns.Say(Say());
        }
    }

    private async Task ThisForTheFirstTime(Turns turns)
    {
        while (true)
        {
            try { } finally { await turns.Turn; }
            string Say() => $"3 {number} {this.number}"; turns.Say(Say());
        }
    }

    private static async Task Declared(Turns turns)
    {
        var last = 10;
        while (true)
        {
            try { } finally { await turns.Turn; }
            int Next() => last + 5; turns.Say($"3 {Next()} {last}");
        }
    }

    private static async Task Queried(Turns turns, int a)
    {
        int[] numbers = [1, 2, 3];
        while (true)
        {
            try { } finally { await turns.Turn; }
            turns.Say($"3 {numbers.Sum(n => n * a)}");
        }
    }

    private static async Task Nested(Turns turns, int a)
    {
        var b = a + 1;
        {
            var c = b + 1;
            while (true)
            {
                var d = c + 1;
                {
                    var e = d + 1;
                    try { } finally { await turns.Turn; }
                    Func<string> say = () => $"3 {a} {c} {e}"; turns.Say(say());
                }
            }
        }
    }

    private Task GenericLocal<T>(Turns turns, T value)
    {
        return Loop([value, value], "u");

        async Task Loop<U>(List<T> list, U other)
        {
            var count = list.Count;
            while (true)
            {
                await turns.Turn;
                string Say() => $"3 {list[0]} {other} {count} {typeof(U).Name}"; turns.Say(Say());
            }
        }
    }

    private static async void Walk(Turns turns, IEnumerator<string> steps)
    {
        for (var step = 0; ; step++)
        {
            try { } finally { await turns.Turn; }
            if (step == 2) steps.Dispose();
            else if (steps.MoveNext()) turns.Say(steps.Current);
        }
    }

    private static IEnumerable<string> Finishing(Turns turns, int a)
    {
        var text = "t";
        try
        {
            while (true)
            {
                yield return "step";
                text += "?";
            }
        }
        finally
        {
            string Say() => $"3 finished {text} {a}"; turns.Say(Say());
        }
    }

    private static async Task Finally(Turns turns, int a)
    {
        var text = "f";
        while (true)
        {
            try
            {
                turns.Say("t");
            }
            finally
            {
                var inner = $"{text}{a}";
                try { } finally { await turns.Turn; }
                string Say() => $"3 {inner} {text} {a}"; turns.Say(Say());
            }
        }
    }

    private static async Task Trees(Turns turns, int a)
    {
        var b = a * 2;
        while (true)
        {
            try { } finally { await turns.Turn; }
            turns.Say($"3 {a} {b}");
        }
    }

    private static async Task Condition(Turns turns, int a)
    {
        var b = a * 3;
        do
        {
            try { } finally { await turns.Turn; }
            turns.Say("c");
        }
        while (new[] { 1 }.Any(n => n + a + b == 99));
        turns.Say("ended");
    }

    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask Pooled(Turns turns, int a)
    {
        var b = a * 4;
        while (true)
        {
            try { } finally { await turns.Turn; }
            string Say() => $"3 {a} {b}"; turns.Say(Say());
        }
    }

    private static async Task Checked(Turns turns, int a)
    {
        foreach (ref readonly var item in new ReadOnlySpan<int>([1, 2])) turns.Say($"{item}");
        var list = new List<(int Key, string Text)> { (1, "one"), (2, "two") };
        foreach (var (key, text) in Forever(list))
        {
            try { } finally { await turns.Turn; }
            string Say() => $"3 {key} {text} {list.Count}"; turns.Say(Say());
        }
    }

    private static async Task Streaming(Turns turns, int a)
    {
        await foreach (var item in Stream(turns))
        {
            var twice = item * 2;
            try { } finally { await turns.Turn; }
            string Say() => $"3 {item} {twice} {a}"; turns.Say(Say());
        }
    }

    private static async IAsyncEnumerable<int> Stream(Turns turns)
    {
        for (var i = 1; ; i++)
        {
            try { } finally { await turns.Turn; }
            yield return i;
        }
    }

    private static IEnumerable<(int, string)> Forever(List<(int, string)> list)
    {
        while (true)
        {
            foreach (var item in list) yield return item;
        }
    }
}
