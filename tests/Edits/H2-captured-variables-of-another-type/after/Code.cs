namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var count = 3L;
        object thing = metal;
        return () => $"long {count++} {thing}";
    }
}
