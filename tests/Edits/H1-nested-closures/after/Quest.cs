namespace Game;

public class Quest(string title)
{
    public Func<string, Func<int, Func<string>>> Plan(int days)
    {
        var parts = new List<string>();
        return hero =>
        {
            parts.Insert(0, hero.ToUpperInvariant());
            return gold =>
            {
                var purse = gold * days;
                return () => $"{string.Join("&", parts)} on {title} for {purse--}";
            };
        };
    }
}
