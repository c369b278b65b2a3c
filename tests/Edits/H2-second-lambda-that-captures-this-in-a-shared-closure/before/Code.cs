namespace Game;

public class Forge(string owner)
{
    private readonly string owner = owner;

    public Func<string>[] Make(string metal)
    {
        var blows = 1;
        return [() => $"{blows++} {metal}", () => $"{blows} {metal}"];
    }
}
