namespace Game;

public class Chief(int rank)
{
    private readonly int rank = rank;

    public static Delegate Make(string name) => null!;

    public static IEnumerable<string> All() => ["none"];
}
