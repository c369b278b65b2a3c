namespace Game;

public class Chief(int rank)
{
    private readonly int rank = rank;

    public static IEnumerable<string> All() => ["none"];
}
