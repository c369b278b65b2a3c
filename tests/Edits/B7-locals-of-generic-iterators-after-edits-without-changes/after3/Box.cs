namespace Game;

public class Box<T>(T value)
{
    private readonly List<string> log = [];

    public async IAsyncEnumerable<string> Walk<U>(U other)
    {
        var step = 0;
        foreach (var name in new[] { "a", "b" })
        {
            var inner = step + name.Length;
            await foreach (var number in Numbers(2)) log.Add($"{name}{number}");
            await foreach (var number in Numbers(inner)) log.Add($"{number}!");
            await Task.Yield();
            yield return $"{value} {other} {name} {inner}";
            step += 1;
            yield return "p";
        }
    }

    public string Log() => string.Join(",", log);

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            yield return number;
        }
    }
}
