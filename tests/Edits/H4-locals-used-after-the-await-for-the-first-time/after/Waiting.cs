namespace Game;

public static class Waiting
{
    public static readonly List<Func<TaskCompletionSource, Task<string>>> All =
    [
        gate => Text(gate.Task, 3),
        gate => InBlock(gate.Task, 3),
        gate => Several(gate.Task, 3),
        gate => InLoop(gate.Task, 3),
    ];

    private static async Task<string> Text(Task gate, int a)
    {
        var rooms = $"rooms {a}";
        var size = rooms.Length;
        await gate;
        return $"second {rooms} {size}";
    }

    private static async Task<string> InBlock(Task gate, int a)
    {
        if (a > 1)
        {
            var list = new List<int> { a, a };
            await gate;
            return $"second {list.Count}";
        }
        return "none";
    }

    private static async Task<string> Several(Task gate, int a)
    {
        var (first, second) = (a + 1, a + 2);
        if (int.TryParse("12", out var parsed) && (object)first is int number) await gate;
        else return "none";
        return $"second {first} {second} {parsed} {number}";
    }

    private static async Task<string> InLoop(Task gate, int a)
    {
        var text = "";
        foreach (var item in new[] { a, a + 1 })
        {
            for (var i = 0; i < 1; i++)
            {
                await gate;
                text += $"second {item} {i}";
            }
        }
        return text;
    }
}
