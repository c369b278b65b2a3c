using Molt;

namespace Game;

public interface IRide
{
    string Ride();
}

[LiveInterfaces]
public class Horse
{
    public string Ride() => "gallop";
}

public static class Stable
{
    public static string Out(object one) => one is IRide ride ? ride.Ride() : "stays";
}
