using System.Runtime.CompilerServices;

namespace Game;

public interface IAttack
{
    int Strike(ref int damage, out string text);
}

public class Orc : IAttack
{
    private readonly Func<int, int> held;

    public Orc() => held = damage => Fail<int>(damage);

    public int Attack(int damage) => throw new InvalidOperationException("after");

    public static int Shout(string text, params int[] more) => throw new InvalidOperationException("after");

    public virtual TResult Generic<TResult>(List<TResult> list) => throw new InvalidOperationException("after");

    int IAttack.Strike(ref int damage, out string text) => throw new InvalidOperationException("after");

    public int Health { get => throw new InvalidOperationException("after"); set => throw new InvalidOperationException("before"); }

    public int this[int index] => throw new InvalidOperationException("after");

    public static Orc operator +(Orc left, Orc right) => throw new InvalidOperationException("after");

    public async Task<int> Walk(int steps)
    {
        await Task.Yield();
        throw new InvalidOperationException("after");
    }

    public IEnumerable<int> Count(int from)
    {
        yield return from;
        throw new InvalidOperationException("after");
    }

    public int Local(int depth)
    {
        return Inner(depth);

        int Inner(int level) => throw new InvalidOperationException("after");
    }

    public int Held(int damage) => held(damage);

    private static T Fail<T>(T value) => throw new InvalidOperationException("after");
}

public class Cave<T>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public T Enter(T who, Dictionary<string, T> others) => throw new InvalidOperationException("after");

    public struct Door<TKey>
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public readonly bool Open(TKey key, in T who) => throw new InvalidOperationException("after");
    }

    public static async Task<T> Wait<TKey>(TKey key)
    {
        await Task.CompletedTask;
        throw new InvalidOperationException("after");
    }
}
