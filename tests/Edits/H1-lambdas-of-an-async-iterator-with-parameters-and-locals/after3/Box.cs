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
            log.Add("w");
            yield return tell();
            step += 1;
            Func<U, string> more = u => { return $"{u} {inner} and {log.Count}!"; };
            yield return more(other);
        }
        if (gate is not null) await gate.Task;
        yield return $"end {step}";
    }
}
