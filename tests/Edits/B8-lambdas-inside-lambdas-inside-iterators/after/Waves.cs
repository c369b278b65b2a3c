namespace Game;

public class Waves(int height)
{
    public IEnumerable<Func<int, Func<int>>> All(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var wave = i;
            yield return first => () => first * wave * height;
        }
    }
}
