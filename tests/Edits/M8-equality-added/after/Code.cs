namespace Game;

public class Coin(int worth)
{
    public int Worth => worth;

    public override bool Equals(object? other) => other is Coin coin && coin.Worth == Worth && coin.GetType() == GetType();

    public override int GetHashCode() => Worth;
}

public class Gold(int worth) : Coin(worth)
{
    public override bool Equals(object? other) => base.Equals(other) && Worth > 1;

    public override int GetHashCode() => base.GetHashCode() * 31;
}
