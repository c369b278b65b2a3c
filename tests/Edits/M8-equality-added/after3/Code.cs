namespace Game;

public class Coin(int worth)
{
    public int Worth => worth;
}

public class Gold(int worth) : Coin(worth)
{
    public override bool Equals(object? other) => other is Gold gold && gold.Worth == Worth;

    public override int GetHashCode() => 5;
}
