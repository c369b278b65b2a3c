namespace Game;

public class Route(int length)
{
    public IEnumerable<int> Steps()
    {
        for (var i = 0; i < length; i++)
        {
            if (i == 1) continue;
            yield return i * 10;
        }
        yield return -1;
    }

    public static IEnumerator<string> Names()
    {
        yield return "east";
        yield break;
    }
}
