namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var made = new List<Func<int, string>>();
        made.Add(n => $"first one {n + heat}");
        made.Add(n => $"second one {n * heat} {metal}");
        return () => string.Join(" / ", made.Select(make => make(2)));
    }
}
