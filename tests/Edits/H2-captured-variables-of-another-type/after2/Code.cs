namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var count = "three";
        object thing = metal;
        return () => $"text {count ?? "none"} {thing}";
    }
}
