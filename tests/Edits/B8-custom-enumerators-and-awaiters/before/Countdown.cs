using System.Runtime.CompilerServices;

namespace Game;

public readonly struct Countdown(int from)
{
    public Enumerator GetEnumerator() => new(from);

    public struct Enumerator(int next)
    {
        public int Current { get; private set; }

        public bool MoveNext()
        {
            Current = next--;
            return Current > 0;
        }
    }
}

public readonly struct Answer(int value)
{
    public TaskAwaiter<int> GetAwaiter() => Task.FromResult(value).GetAwaiter();
}

public static class Use
{
    public static string Loop()
    {
        var text = "";
        foreach (var number in new Countdown(3)) text += number;
        return text;
    }

    public static async Task<int> Wait() => await new Answer(4);
}
