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
                while (await turns.Next() is > 0 and var number) turns.Say($"inner again again again {inner} {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda inner again again again {inner} {sum += number}");
            });
            lists.Add(Inners().GetEnumerator());
            IEnumerable<string> Inners()
            {
                for (var sum = 0; ; sum++) yield return $"list inner again again again {inner} {sum}";
            }
            items.Add(InnerItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> InnerItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items inner again again again {inner} {sum}";
                }
            }
            Run(Object);
            async Task Object(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"object again again again none {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda object again again again none {sum += number}");
            });
            lists.Add(Objects().GetEnumerator());
            IEnumerable<string> Objects()
            {
                for (var sum = 0; ; sum++) yield return $"list object again again again none {sum}";
            }
            items.Add(ObjectItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> ObjectItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items object again again again none {sum}";
                }
            }
            Run(Both);
            async Task Both(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"both again again again none {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda both again again again none {sum += number}");
            });
            lists.Add(Boths().GetEnumerator());
            IEnumerable<string> Boths()
            {
                for (var sum = 0; ; sum++) yield return $"list both again again again none {sum}";
            }
            items.Add(BothItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> BothItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items both again again again none {sum}";
                }
            }
            Run(Label);
            async Task Label(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"label again again again none {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda label again again again none {sum += number}");
            });
            lists.Add(Labels().GetEnumerator());
            IEnumerable<string> Labels()
            {
                for (var sum = 0; ; sum++) yield return $"list label again again again none {sum}";
            }
            items.Add(LabelItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> LabelItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items label again again again none {sum}";
                }
            }
            Run(Shared);
            async Task Shared(Turns turns)
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"shared again again again {++count} {sum += number}");
            }
            Run(async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number) turns.Say($"lambda shared again again again {++count} {sum += number}");
            });
            lists.Add(Shareds().GetEnumerator());
            IEnumerable<string> Shareds()
            {
                for (var sum = 0; ; sum++) yield return $"list shared again again again {++count} {sum}";
            }
            items.Add(SharedItems().GetAsyncEnumerator());
            async IAsyncEnumerable<string> SharedItems()
            {
                for (var sum = 0; ; sum++)
                {
                    await Task.CompletedTask;
                    yield return $"items shared again again again {++count} {sum}";
                }
            }
            _ = second();
        }
        _ = first();
        return this;
    }
}
