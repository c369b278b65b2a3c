namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var blows = 1;
        var name = "blade";
        var unused = heat * 2;
        return () => $"{blows++} of {metal ?? "nothing"}";
    }
}
