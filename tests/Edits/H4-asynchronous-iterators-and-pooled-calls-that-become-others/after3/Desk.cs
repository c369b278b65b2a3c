using System.Runtime.CompilerServices;

namespace Game;

public class Desk(string name)
{
    private readonly List<Reader> readers = [];
    private readonly Dictionary<string, (Turns Turns, Task Task)> open = [];
    private IAsyncEnumerable<string>? later;

    public string Name => name;

    public CancellationTokenSource Stop { get; } = new();

    public IEnumerable<string> Turn(int number) =>
        [.. readers.Select(reader => reader.Read(number)), .. open.Select(one => $"{one.Key} {one.Value.Turns.Turn(number)} {Of(one.Value.Task)}"), .. First()];

    public IEnumerable<string> Close() => [.. readers.Select(reader => reader.Close())];

    private IEnumerable<string> First()
    {
        if (later is null) yield break;
        var items = later.GetAsyncEnumerator();
        for (var index = 0; index < 2 && items.MoveNextAsync().Result; index++) yield return $"later {items.Current}";
        items.DisposeAsync().AsTask().Wait();
    }

    private static string Of(Task task) => task.IsFaulted ? task.Exception.InnerException!.Message : task is Task<int> { IsCompletedSuccessfully: true } done ? $"{done.Result}" : task.IsCompleted ? $"{task.Status}" : "waits";

    private void Add(string key, Func<Turns, List<string>, IAsyncEnumerable<string>> read)
    {
        var (turns, ends) = (new Turns(), new List<string>());
        readers.Add(new(key, turns, read(turns, ends).GetAsyncEnumerator(Stop.Token), ends));
    }

    private void Run(string key, Func<Turns, Task> serve)
    {
        var turns = new Turns();
        open.Add(key, (turns, serve(turns)));
    }

    public Desk Open(string label, int heat)
    {
        Func<string> first = () => label;
        {
            var inner = $"in{heat}";
            Func<string> second = () => $"{inner} {label}";
            Add("yields", Yields);
            Add("awaits", Awaits);
            Add("object", Object);
            Add("token", (turns, ends) => Token(turns, ends, Stop.Token));
            Add("caught", Caught);
            Add("within", Within);
            later = Later(heat);
            Run("pooled", turns => Pooled(turns).AsTask());
            Run("sum", turns => Sum(turns, heat).AsTask());
            Run("lambda", outer => ((Func<Turns, ValueTask<int>>)([AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] async ValueTask<int> (Turns turns) =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number)
                {
                    sum += number;
                    turns.Say($"{label} {sum}");
                }
                throw new InvalidOperationException($"after {sum}");
            }))(outer).AsTask());
            Run("unpooled", turns => Unpooled(turns).AsTask());

            async IAsyncEnumerable<string> Yields(Turns turns, List<string> ends)
            {
                var round = 0;
                try
                {
                    while (true)
                    {
                        round++;
                        yield return $"{label} {round}";
                        await Task.CompletedTask;
                        yield return $"{label} {round} and";
                    }
                }
                finally
                {
                    ends.Add($"{label} ends at {round}");
                }
            }

            async IAsyncEnumerable<string> Awaits(Turns turns, List<string> ends)
            {
                for (var round = 0; ; round++)
                {
                    var number = await turns.Next();
                    if (number == 0) yield break;
                    if (number % 2 == 1) turns.Say($"[{round}]");
                    else yield return $"{label} {inner} {round} {number}";
                }
            }

            async IAsyncEnumerable<string> Object(Turns turns, List<string> ends)
            {
                var seen = new List<int>();
                await using var end = new End(() => ends.Add($"{name} closes {seen.Count}"));
                while (await turns.Next() is > 0 and var number)
                {
                    seen.Add(number);
                    yield return $"{name} {string.Join(',', seen)}";
                }
            }

            async IAsyncEnumerable<string> Token(Turns turns, List<string> ends, [EnumeratorCancellation] CancellationToken stopped)
            {
                while (true)
                {
                    var number = 0;
                    try
                    {
                        number = await turns.Next().WaitAsync(stopped);
                    }
                    finally
                    {
                        ends.Add($"{inner} {stopped.IsCancellationRequested}");
                    }
                    yield return $"token {number}";
                }
            }

            async IAsyncEnumerable<string> Caught(Turns turns, List<string> ends)
            {
                for (var round = 0; round < 100; round++)
                {
                    string? message = null;
                    try
                    {
                        if (await turns.Next() == 0) throw new ArgumentException("closed");
                        throw new InvalidOperationException($"thrown {round}");
                    }
                    catch (InvalidOperationException exception)
                    {
                        await Task.CompletedTask;
                        message = exception.Message;
                    }
                    yield return $"caught {heat} {message}";
                }
            }

            async IAsyncEnumerable<string> Within(Turns turns, List<string> ends)
            {
                var round = 0;
                Func<string> shown = () => $"{turns is null}";
                await foreach (var item in Yields(turns, ends))
                {
                    round++;
                    yield return $"within {heat} {item} {round} {shown()}";
                }
            }

            async IAsyncEnumerable<string> Later(int start)
            {
                yield return $"{label} {start}";
                await Task.CompletedTask;
                yield return $"{label} {start + 1}";
            }

            [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
            async ValueTask Pooled(Turns turns)
            {
                for (var turn = 1; await turns.Next() is > 0 and var number; turn++) turns.Say($"{label} {turn} {number}");
            }

            [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
            async ValueTask<int> Sum(Turns turns, int start)
            {
                while (await turns.Next() is > 0 and var number)
                {
                    start += number;
                    turns.Say($"{inner} {start}");
                }
                return start;
            }

            async ValueTask<int> Unpooled(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"{label} {sum += number}");
                return sum;
            }
            _ = second();
        }
        _ = first();
        return this;
    }
}

public sealed class End(Action ends) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Task.CompletedTask;
        ends();
    }
}
