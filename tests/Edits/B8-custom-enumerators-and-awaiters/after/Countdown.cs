using System.Runtime.CompilerServices;

namespace Game;

public readonly struct Countdown(int from)
{
    public Enumerator GetEnumerator() => new(from + 1);

    public struct Enumerator(int next)
    {
        public int Current { get; private set; }

        public bool MoveNext()
        {
            Current = next -= 2;
            return Current > -4;
        }
    }
}

public readonly struct Answer(int value)
{
    public TaskAwaiter<int> GetAwaiter() => Task.FromResult(From() + Task.Run(() => 42).Result).GetAwaiter();

    private int From() => value;
}

public static class Use
{
    public static string Loop()
    {
        var text = "";
        foreach (var number in new Countdown(3))
        {
            foreach (var inner in new Countdown(number)) text += inner;
            text += ";";
        }
        return text;
    }

    public static async Task<int> Wait() => await new Answer(4) + await new Answer(5);
}
