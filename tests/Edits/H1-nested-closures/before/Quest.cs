namespace Game;

public class Quest(string title)
{
    public Func<string, Func<int, Func<string>>> Plan(int days)
    {
        var parts = new List<string>();
        return hero =>
        {
            parts.Add(hero);
            return gold =>
            {
                var purse = gold + days;
                return () => $"{title}: {string.Join("+", parts)} with {purse}";
            };
        };
    }
}
