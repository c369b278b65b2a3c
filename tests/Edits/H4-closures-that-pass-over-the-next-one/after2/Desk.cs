namespace Game;

public class Desk(string name)
{
    private readonly List<(Turns Turns, Task Task)> calls = [];
    private readonly List<IEnumerator<string>> lists = [];
    private readonly List<Func<int, string>> held = [];

    public IEnumerable<string> Turn(int number) =>
    [
        .. calls.Select(call => call.Turns.Turn(number) + (call.Task.IsFaulted ? call.Task.Exception.InnerException!.Message : "")),
        .. lists.Select(list => list.MoveNext() ? list.Current : "end"),
        .. held.Select(shown => shown(number)),
    ];

    private void Run(Func<Turns, Task> serve)
    {
        var turns = new Turns();
        calls.Add((turns, serve(turns)));
    }

    public Desk Open<T>(string label, T item)
    {
        Func<string> first = () => $"{label} {item}";
        foreach (var middle in new[] { "m1", "m2" })
        {
            Func<string> second = () => $"{middle} {label}";
            Run(async turns =>
            {
                var sum = 0;
                Func<string> shown = () => $"lambda {label} {middle} {sum}";
                while (await turns.Next() is > 0 and var number)
                {
                    sum += number;
                    turns.Say(shown());
                }
            });
            Run(Serve);
            lists.Add(Names().GetEnumerator());
            held.Add(Held());

            async Task Serve(Turns turns)
            {
                var seen = new List<int>();
                while (await turns.Next() is > 0 and var number)
                {
                    seen.Add(number);
                    turns.Say(string.Join(' ', seen.Select(one => $"by {middle} {name} {item} {seen.Count} {one}")));
                }
            }

            IEnumerable<string> Names()
            {
                for (var index = 0; ; index++)
                {
                    var round = index * 2;
                    Func<string> shown = () => $"names {middle} {round}";
                    yield return shown();
                    round++;
                    yield return shown();
                }
            }

            Func<int, string> Held()
            {
                var sum = 0;
                Action<int> add = number => sum += number;
                return number =>
                {
                    add(number);
                    return $"held {middle} {sum}";
                };
            }

            _ = second();
        }
        _ = first();
        return this;
    }

    public async Task Wait(Turns turns, int heat)
    {
        Func<int> first = () => heat;
        try
        {
            var tries = 0;
            Func<int> second = () => tries + heat;
            for (var round = 0; round < 100; round++)
            {
                var text = $"r{round}";
                Func<string> shown = () => $"{tries} {text} {heat}";
                if (await turns.Next() == 0) return;
                tries++;
                turns.Say(shown());
            }
            _ = second();
        }
        finally
        {
            _ = first();
        }
    }

    public Desk Start()
    {
        Run(turns => Wait(turns, 5));
        return this;
    }
}
