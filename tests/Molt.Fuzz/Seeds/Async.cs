namespace Game {

public class Quest(string hero)
{
    private readonly List<string> log = [];

    public async Task<string> Run(int days, Task gate)
    {
        var gold = 5;
        log.Add("start");
        for (var day = 0; day < days; day++)
        {
            var found = await Find(day);
            gold += found;
            try
            {
                await gate;
                log.Add($"day {day} {gold}");
                if (day == 1) throw new InvalidOperationException("storm");
            }
            catch (InvalidOperationException storm) when (storm.Message.Length + gold > 0)
            {
                await Task.Yield();
                log.Add(storm.Message);
            }
            finally
            {
                await Task.CompletedTask;
                log.Add("night");
            }
        }
        await using var camp = new Camp(log);
        Func<Task<int>> rest = async () => { await Task.Yield(); return gold * 2; };
        var rested = await rest();
        async Task<string> Tell(string to)
        {
            await Task.Yield();
            return $"{to} {gold} {rested}";
        }
        log.Add(await Tell("inn"));
        return Say();
    }

    public async ValueTask<int> Find(int day)
    {
        await Task.Yield();
        var seen = day switch { 0 => 1, 1 when hero.Length > 2 => await Look(3), var other => other * 2 };
        log.Add("find");
        return seen + await Look(1);
    }

    public IEnumerable<string> Steps(int count)
    {
        var at = 0;
        try
        {
            while (at < count && log.Count < 50)
            {
                at++;
                yield return $"{hero} {at}";
                var next = at * 2;
                Func<string> tell = () => $"{next} {at}";
                yield return tell();
            }
            yield return "there";
        }
        finally
        {
            log.Add("left");
        }
        var query = from number in Enumerable.Range(1, 4) where number > at % 3 let twice = number * 2 orderby -twice group twice by twice % 3 into part select $"{part.Key}:{part.Sum() + at}";
        yield return string.Join(",", query);
    }

    public async Task<string> Fight(Task gate)
    {
        var hits = new List<int>();
        lock (log) log.Add("fight");
        await gate;
        await foreach (var hit in Hits(3))
        {
            hits.Add(hit);
            log.Add($"hit {hit}");
        }
        var best = hits.Where(hit => hit > 1).Select(hit => new { hit, hero }).OrderBy(one => one.hit).Last();
        log.Add(best.ToString()!);
        var strong = await Task.WhenAll(hits.Select(async hit => { await Task.Yield(); return hit + hero.Length; }));
        return $"{Say()} {string.Join("/", strong)}";
    }

    private async IAsyncEnumerable<int> Hits(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await Task.Yield();
            log.Add("h");
            yield return number * 2;
        }
    }

    private static async Task<int> Look(int depth)
    {
        var log = new List<string>();
        await Task.CompletedTask;
        log.Add("x");
        return depth + log.Count;
    }

    public string Say()
    {
        var text = string.Join("|", log);
        log.Clear();
        return text;
    }

    private sealed class Camp(List<string> log) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            log.Add("camp");
        }
    }
}

}
public static class Probe
{
    public static Func<string>[] Questions() =>
    [
        () => new Game.Quest("Bo").Run(3, Task.CompletedTask).GetAwaiter().GetResult(), () => string.Join(" ", new Game.Quest("Sam").Steps(2)),
        () => new Game.Quest("Pip").Fight(Task.CompletedTask).GetAwaiter().GetResult(), () => new Game.Quest("Merry").Run(1, Task.Delay(1)).GetAwaiter().GetResult(),
    ];

    public static object[] Hold()
    {
        var (run, fight) = (new TaskCompletionSource(), new TaskCompletionSource());
        var steps = new Game.Quest("Held").Steps(6).GetEnumerator();
        steps.MoveNext();
        steps.MoveNext();
        return [(run, new Game.Quest("Run").Run(3, run.Task)), (fight, new Game.Quest("Fight").Fight(fight.Task)), steps];
    }
}
