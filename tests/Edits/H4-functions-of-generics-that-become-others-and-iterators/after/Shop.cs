namespace Game;

public class Shop<T>(T item)
{
    public List<(string Key, Turns Turns, Task? Task)> Open { get; } = [];

    public List<(string Key, IEnumerator<string> Items)> Lists { get; } = [];

    public List<(string Key, IEnumerable<string> Items)> Ranges { get; } = [];

    private void Add(string key, Func<Turns, Task?> serve)
    {
        var turns = new Turns();
        Open.Add((key, turns, serve(turns)));
    }

    public Shop<T> Serve<U>(U other, int heat, CancellationToken stopped)
    {
        var label = $"l{heat}";
        Func<string> shown = () => $"{label} {heat}";
        foreach (var turn in new[] { 5 })
        {
            var inner = $"in{turn}";
            Func<string> both = () => $"{inner} {shown()}";
            Add("generic", async turns =>
            {
                List<U> seen = [];
                while (await turns.Next() > 0)
                {
                    seen.Add(other);
                    turns.Say($"generic {inner} {item} {string.Join(',', seen)}");
                }
            });
            Add("caught", async turns =>
            {
                for (var round = 0; round < 100; round++)
                {
                    try
                    {
                        throw new InvalidOperationException($"thrown {round}");
                    }
                    catch (InvalidOperationException exception) when (exception.Message.Length > 0)
                    {
                        var number = await turns.Next();
                        if (number == 0) return;
                        turns.Say($"caught {label} {inner} {exception.Message} {number}");
                    }
                    finally
                    {
                        turns.Say(" f");
                    }
                }
            });
            Add("stopped", async turns =>
            {
                try
                {
                    while (true)
                    {
                        var number = await turns.Next().WaitAsync(stopped);
                        turns.Say($"stopped {heat} {inner} {number}");
                    }
                }
                catch (OperationCanceledException) when (heat < 0)
                {
                    turns.Say("never");
                }
            });
            Add("void", turns =>
            {
                Run();
                return null;

                async void Run()
                {
                    while (await turns.Next() is > 0 and var number) turns.Say($"void {inner} {heat} {number}");
                }
            });
            Add("captures", async turns =>
            {
                var sum = 0;
                Action<int> add = number => sum += number;
                while (await turns.Next() is > 0 and var number)
                {
                    add(number);
                    turns.Say($"captures {inner} {label} {sum}");
                }
            });
            Lists.Add(("names", Names("a").GetEnumerator()));
            Ranges.Add(("range", Names("r")));

            IEnumerable<string> Names(string first)
            {
                try
                {
                    for (var index = 0; index < 100; index++)
                    {
                        foreach (var part in new List<string> { "x", "y" }) yield return $"names {first} {inner} {index} {part}";
                    }
                }
                finally
                {
                    Disposed += $"ends {first} {label};";
                }
            }

            _ = both();
        }
        return this;
    }

    public string Disposed { get; private set; } = "";

    public IEnumerable<string> Turn(int number)
    {
        foreach (var (key, turns, task) in Open) yield return $"{key}: {turns.Turn(number)} {(task is null ? "void" : task.Status)}";
        foreach (var (key, items) in Lists) yield return $"{key}: {(items.MoveNext() ? items.Current : "end")}";
        foreach (var (key, items) in Ranges) yield return $"{key}: {string.Join(',', items.Take(3))} {Disposed}";
        Disposed = "";
    }
}
