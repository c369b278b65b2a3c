namespace Game;

public class Desk(string name)
{
    private readonly Dictionary<string, (Turns Turns, Task Task)> open = [];

    public string Name => name;

    public IEnumerable<string> Turn(int number) => open.Select(one => $"{one.Key} {one.Value.Turns.Turn(number)} {Of(one.Value.Task)}");

    private static string Of(Task task) => task.IsFaulted ? task.Exception.InnerException!.Message : task is Task<int> { IsCompletedSuccessfully: true } done ? $"{done.Result}" : task.IsCompleted ? "ended" : "waits";

    private void Add(string key, Func<Turns, Task> serve)
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
            Add("more", async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number)
                {
                    sum += number;
                    turns.Say($"{label} {sum}");
                }
            });
            Add("less", async turns =>
            {
                var sum = 0;
                while (await turns.Next() is > 0 and var number)
                {
                    sum += number;
                    turns.Say($"{label} {inner} {sum}");
                }
            });
            Add("none", (Func<Turns, Task<int>>)(async turns =>
            {
                var sum = 10;
                while (await turns.Next() is > 0 and var number)
                {
                    sum += number;
                    turns.Say($"none {sum}");
                }
                return sum;
            }));
            Add("this", async turns =>
            {
                var seen = new List<int>();
                try
                {
                    while (true)
                    {
                        foreach (var factor in new[] { 1, 2 }.AsEnumerable())
                        {
                            var number = await turns.Next();
                            if (number == 0) throw new InvalidOperationException($"{name} of {seen.Count}");
                            seen.Add(number * factor);
                            turns.Say($"{name} {string.Join(',', seen)}");
                        }
                    }
                }
                finally
                {
                    turns.Say("finally");
                }
            });
            Add("local", Serve);
            Add("value", turns => Answer(turns, heat).AsTask());
            Add("nested", async turns =>
            {
                var sum = 0;
                Func<string> shown = () => $"{turns is null} {heat}";
                while (await turns.Next() is > 0 and var number)
                {
                    sum += number;
                    turns.Say($"{label} {sum} {shown()}");
                }
            });
            async Task Serve(Turns turns)
            {
                for (var turn = 1; await turns.Next() is > 0 and var number; turn++) turns.Say($"{label} {turn} {number}");
            }

            async ValueTask<int> Answer(Turns turns, int start)
            {
                var number = await turns.Next();
                while (number > 0)
                {
                    start += number;
                    turns.Say($"{inner} {start}");
                    number = await turns.Next();
                }
                return start;
            }
            _ = second();
        }
        _ = first();
        return this;
    }
}
