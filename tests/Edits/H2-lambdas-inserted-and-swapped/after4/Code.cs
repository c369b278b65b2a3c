namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var made = new List<Func<int, string>>();
        if (heat > 0)
        {
            made.Add(n => $"second one {n * heat} {metal}!");
        }
        try
        {
            made.Add(n => $"first one {n + heat}!");
        }
        finally
        {
            made.Reverse();
        }
        return () => string.Join(" - ", made.Select(make => make(3)));
    }
}
