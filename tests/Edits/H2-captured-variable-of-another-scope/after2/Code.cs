namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var outer = 1;
        if (heat > 0)
        {
            var inner = 10;
            return () => $"in {inner++} out {outer++}";
        }
        return () => $"{outer}";
    }
}
