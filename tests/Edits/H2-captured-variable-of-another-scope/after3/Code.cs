namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var outer = 1;
        var inner = 10;
        if (heat > 0)
        {
            return () => $"moved {inner++} {metal}";
        }
        return () => $"{outer}";
    }
}
