namespace Game;

public class Desk(string name)
{
    private readonly List<(Turns Turns, Task Task)> calls = [];
    private readonly List<IEnumerator<string>> lists = [];
    private readonly List<IAsyncEnumerator<string>> items = [];

    public string Name => name;

    public IEnumerable<string> Turn() =>
    [
        .. calls.Select(call => call.Turns.Turn(3) + (call.Task.IsFaulted ? call.Task.Exception.InnerException!.Message : "")),
        .. lists.Select(list => list.MoveNext() ? list.Current : "end"),
        .. items.Select(list => list.MoveNextAsync().AsTask().Result ? list.Current : "end"),
    ];

    private void Run(Func<Turns, Task> serve)
    {
        var turns = new Turns();
        calls.Add((turns, serve(turns)));
    }

    public Desk Open(string label, int heat)
    {
        Func<string> first = () => label;
        {
            var (inner, count) = ($"in{heat}", 0);
            Func<string> second = () => $"{inner} {label} {count} {name}";
            Run(Inner);
            async Task Inner(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"inner {label} {inner} {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda inner {label} {inner} {sum += number}");
            });
            lists.Add(Inners().GetEnumerator());
            IEnumerable<string> Inners()
            {
                for (var sum = 0; ; sum++) yield return $"list inner {label} {inner} {sum}";
            }
            items.Add(InnerItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> InnerItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items inner {label} {inner} {sum}";
                }
            }
            Run(Object);
            async Task Object(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"object {name} {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda object {name} {sum += number}");
            });
            lists.Add(Objects().GetEnumerator());
            IEnumerable<string> Objects()
            {
                for (var sum = 0; ; sum++) yield return $"list object {name} {sum}";
            }
            items.Add(ObjectItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> ObjectItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items object {name} {sum}";
                }
            }
            Run(Both);
            async Task Both(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"both {name} {inner} {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda both {name} {inner} {sum += number}");
            });
            lists.Add(Boths().GetEnumerator());
            IEnumerable<string> Boths()
            {
                for (var sum = 0; ; sum++) yield return $"list both {name} {inner} {sum}";
            }
            items.Add(BothItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> BothItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items both {name} {inner} {sum}";
                }
            }
            Run(Label);
            async Task Label(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"label {label} {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda label {label} {sum += number}");
            });
            lists.Add(Labels().GetEnumerator());
            IEnumerable<string> Labels()
            {
                for (var sum = 0; ; sum++) yield return $"list label {label} {sum}";
            }
            items.Add(LabelItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> LabelItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items label {label} {sum}";
                }
            }
            Run(Shared);
            async Task Shared(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"shared {++count} {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda shared {++count} {sum += number}");
            });
            lists.Add(Shareds().GetEnumerator());
            IEnumerable<string> Shareds()
            {
                for (var sum = 0; ; sum++) yield return $"list shared {++count} {sum}";
            }
            items.Add(SharedItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> SharedItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items shared {++count} {sum}";
                }
            }
            _ = second();
        }
        _ = first();
        return this;
    }
}
