namespace Game;

public class Orc
{
    private int health = 3;

    public int Relay(int damage) => Attack(damage) + health;

    public static int Chain(Orc orc) => orc.Relay(2) + 1;

    public int Attack(int damage) => throw new InvalidOperationException("before");

    public static void Shout() => Fail("before");

    private static void Fail(string text) => throw new InvalidOperationException(text);

    public int Shape() => new Cave(health).Size;

    public int Held()
    {
        Func<int> held = () => Attack(health) + "before".Length;
        return held();
    }

    public T Generic<T>(T value)
    {
        Deep(value);
        return value;
    }

    private static void Deep<T>(T value) => throw new InvalidOperationException("before");

    public async Task<int> Walk()
    {
        await Task.Yield();
        return Attack(1) + "before".Length;
    }

    public IEnumerable<int> Count()
    {
        yield return "before".Length;
        yield return Attack(2);
    }
}

public class Cave
{
    public Cave(int size) => throw new InvalidOperationException("before");

    public int Size => 1;
}
