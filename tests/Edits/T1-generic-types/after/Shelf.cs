namespace Game;

public static class Shelf
{
    public static string Show(int[] numbers)
    {
        var ring = new Ring<int>(numbers);
        var pairs = new Paired<int, string>(number => $"n{number}");
        return $"{string.Join(",", ring.Take(4))} {pairs.Of(ring.First())} {Ring<string>.Made} {Ring<int>.Made}";
    }
}
