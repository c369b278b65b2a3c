namespace Game;

public class World
{
    private readonly string name;
    private readonly List<Func<string, Task<string>>> started = [];

    public World(string name, IEnumerable<string> rooms)
    {
        this.name = name;
        var greeting = $"hello from {name}";
        foreach (var room in rooms)
        {
            var size = room.Length;
            Heard += async word =>
            {
                await Task.Yield();
                return $"{room} hears {word}";
            };
            Heard += Echo;

            async Task<string> Echo(string word)
            {
                await Task.Yield();
                return $"{size} echo {word}";
            }
        }
        started.Add(async word =>
        {
            var log = new List<string>();
            foreach (var part in word.Split(' '))
            {
                Func<Task> later = async () =>
                {
                    await Task.Yield();
                    log.Add(part);
                };
                await later();
            }
            return string.Join('+', log);
        });
    }

    public event Func<string, Task<string>>? Heard;

    public IEnumerable<Func<string, Task<string>>> All => [.. Heard!.GetInvocationList().Cast<Func<string, Task<string>>>(), .. started];

    public static List<Func<IEnumerable<int>>> Counters(int from)
    {
        var made = new List<Func<IEnumerable<int>>>();
        for (var turn = 0; turn < 2; turn++)
        {
            var start = from + turn * 10;
            made.Add(Count);
            made.Add(() => Enumerable.Range(start, 2).Select(number => number * start));

            IEnumerable<int> Count()
            {
                yield return start;
                yield return start + 1;
            }
        }
        return made;
    }
}
