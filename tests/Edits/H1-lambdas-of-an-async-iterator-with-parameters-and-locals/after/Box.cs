namespace Game;

public class Box<T>(T value)
{
    private readonly List<string> log = [];

    public async IAsyncEnumerable<string> Walk<U>(U other, TaskCompletionSource? gate = null)
    {
        var step = 0;
        foreach (var name in new[] { "a", "b" })
        {
            var inner = step + name.Length;
            Func<string> tell = () => $"{value} {other} {name} {inner} {step}";
            await Task.Yield();
            await foreach (var number in Numbers()) log.Add(number);
            static async IAsyncEnumerable<string> Numbers()
            {
                await Task.Yield();
                yield return "n";
            }

            log.Add("w");
            yield return tell();
            step += 1;
            Func<U, string> more = u => $"{u} {inner} {log.Count}";
            yield return more(other);
        }
        if (gate is not null) await gate.Task;
        yield return $"end {step}";
    }
}
