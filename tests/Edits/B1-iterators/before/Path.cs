namespace Game;

public class Route(int length)
{
    public IEnumerable<int> Steps()
    {
        for (var i = 0; i < length; i++) yield return i;
    }

    public static IEnumerator<string> Names()
    {
        yield return "north";
        yield return "south";
    }
}
