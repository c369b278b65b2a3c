namespace Game;

public class Forge
{
    public static Func<string> Make(int heat, string metal)
    {
        var count = 3;
        List<int> thing = [heat];
        return () => $"{count++} {thing?.Count ?? -1}";
    }
}
