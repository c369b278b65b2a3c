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
                while (await turns.Next() is > 0 and var number) turns.Say($"inner again {label} {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda inner again {label} {sum += number}");
            });
            lists.Add(Inners().GetEnumerator());
            IEnumerable<string> Inners()
            {
                for (var sum = 0; ; sum++) yield return $"list inner again {label} {sum}";
            }
            items.Add(InnerItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> InnerItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items inner again {label} {sum}";
                }
            }
            Run(Object);
            async Task Object(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"object again none {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda object again none {sum += number}");
            });
            lists.Add(Objects().GetEnumerator());
            IEnumerable<string> Objects()
            {
                for (var sum = 0; ; sum++) yield return $"list object again none {sum}";
            }
            items.Add(ObjectItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> ObjectItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items object again none {sum}";
                }
            }
            Run(Both);
            async Task Both(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"both again {name} {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda both again {name} {sum += number}");
            });
            lists.Add(Boths().GetEnumerator());
            IEnumerable<string> Boths()
            {
                for (var sum = 0; ; sum++) yield return $"list both again {name} {sum}";
            }
            items.Add(BothItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> BothItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items both again {name} {sum}";
                }
            }
            Run(Label);
            async Task Label(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"label again none {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda label again none {sum += number}");
            });
            lists.Add(Labels().GetEnumerator());
            IEnumerable<string> Labels()
            {
                for (var sum = 0; ; sum++) yield return $"list label again none {sum}";
            }
            items.Add(LabelItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> LabelItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items label again none {sum}";
                }
            }
            Run(Shared);
            async Task Shared(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"shared again none {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda shared again none {sum += number}");
            });
            lists.Add(Shareds().GetEnumerator());
            IEnumerable<string> Shareds()
            {
                for (var sum = 0; ; sum++) yield return $"list shared again none {sum}";
            }
            items.Add(SharedItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> SharedItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items shared again none {sum}";
                }
            }
            _ = second();
        }
        _ = first();
        return this;
    }
}
