namespace Game;

public class Forge(string owner)
{
    public string Owner => owner;

    public List<Func<int, string>> Make(string metal)
    {
        var all = new List<Func<int, string>>();
        var heat = 7;
        all.Add(force => $"0 {heat++} {force}");

        return all;
    }
}
