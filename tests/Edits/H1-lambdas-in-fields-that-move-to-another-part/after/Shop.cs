namespace Game;

public partial class Shop<T>(int seed) : Place(1)
{
    public int Seed() => seed;
}

public partial class Stall
{
    public readonly int Rent = 4;
    public Stall() => Rent++;
    public Stall(int rent) : this() => Rent = rent;
}

public class Place(int number)
{
    public int Number() => number;
}
