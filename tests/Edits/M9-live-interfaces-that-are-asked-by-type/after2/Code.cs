using Molt;

namespace Game;

[LiveInterfaces]
public class Coin
{
    public int Worth { get; set; }

    public bool Equals(Coin? other) => other?.Worth == Worth;

    public void Dispose()
    {
    }
}

public static class Purse
{
    public static string Count(Coin coin) => $"{coin.Worth} {(object)coin is IDisposable} {new List<Coin> { coin }.Contains(new Coin())}";
}
