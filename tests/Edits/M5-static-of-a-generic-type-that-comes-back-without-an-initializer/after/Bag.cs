namespace Game;

public class Base(int seed)
{
    public int Seed => seed;
}

public class Bag<T>(int seed) : Base(2)
{
}
