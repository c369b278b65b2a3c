namespace Game;

public class Orc
{
    private int health = 3;

    public int Relay(int damage) => Attack(damage) + health;

    public static int Chain(Orc orc) => orc.Relay(2) + 1;

    public int Attack(int damage) => throw new InvalidOperationException("after");

    public static void Shout() => Fail("after");

    private static void Fail(string text) => throw new InvalidOperationException(text);

    public int Shape() => new Cave(health).Size;

    public int Held()
    {
        Func<int> held = () => Attack(health) + "after".Length;
        return held();
    }

    public T Generic<T>(T value)
    {
        Deep(value);
        return value;
    }

    private static void Deep<T>(T value) => throw new InvalidOperationException("after");

    public async Task<int> Walk()
    {
        await Task.Yield();
        return Attack(1) + "after".Length;
    }

    public IEnumerable<int> Count()
    {
        yield return "after".Length;
        yield return Attack(2);
    }
}

public class Cave
{
    public Cave(int size) => throw new InvalidOperationException("after");

    public int Size => 1;
}
