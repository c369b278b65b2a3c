namespace Game;

public class Base(int seed)
{
    public int Seed => seed;
}

public class Bag<T>(int seed) : Base(seed)
{
    public static bool Full { get; set; } = 10 < 8;

    public static int Count;

    public static void Fill() => (Full, Count) = (true, 5);
}
