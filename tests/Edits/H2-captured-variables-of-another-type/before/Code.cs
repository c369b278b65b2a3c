namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var count = 3;
        object thing = metal;
        return () => $"{count++} {thing}";
    }
}
