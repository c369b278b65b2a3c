namespace Game;

public class Forge(string owner)
{
    public string Owner => owner;

    public List<Func<int, string>> Make(string metal)
    {
        var all = new List<Func<int, string>>();
        var heat = 7;
        all.Add(force => $"0 {heat++} {force} {Owner}!");
        foreach (var part in metal.Split())
        {
            var blows = 1;
            all.Add(force => $"1 {blows += force} {part} {Owner}!");
            all.Add(force => $"2 {heat} {force} {Owner}!");
        }
        all.AddRange(More(metal));
        return all;
    }

    private IEnumerable<Func<int, string>> More<T>(T metal)
    {
        var blows = 1;
        yield return force => $"3 {blows += force} {metal} {Owner}!";
        yield return force => $"4 {metal} {force} {Owner}!";
    }
}
