namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var made = new List<Func<int, string>>();
        made.Add(n => $"second! {n * heat} {metal}");
        made.Add(n => $"first! {n + heat}");
        return () => string.Join(" / ", made.Select(make => make(2)));
    }
}
